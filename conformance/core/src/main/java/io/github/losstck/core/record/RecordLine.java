package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of a run record: a header first, one result per case and route, a footer last. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunHeader.class, name = "header"),
    @JsonSubTypes.Type(value = CaseResult.class, name = "result"),
    @JsonSubTypes.Type(value = RunFooter.class, name = "footer")
})
public sealed interface RecordLine permits RunHeader, CaseResult, RunFooter {}
