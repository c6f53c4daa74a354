package io.github.losstck.core.deviations;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.CaseGlob;
import io.github.losstck.core.fixture.VersionRange;
import io.github.losstck.core.json.JsonPlace;
import io.github.losstck.core.json.StrictJson;
import io.github.losstck.core.judge.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads {@code known-deviations.json} strictly: what cannot be understood is refused, never skipped. */
public final class DeviationReader {

    private static final Set<String> FILE = Set.of("schema", "entries");
    private static final Set<String> ENTRY =
            Set.of("cases", "except", "route", "kind", "worstUlp", "reason", "link", "when", "mayPass");
    private static final Set<String> WHEN = Set.of("library", "device", "os", "targets");

    private final String file;

    private DeviationReader(String file) {
        this.file = file;
    }

    /**
     * Read a list.
     *
     * @param file as messages name it
     * @throws LossTckException (2) with file, pointer, what is wrong and what to do
     */
    public static DeviationList read(String file, byte[] content) {
        return new DeviationReader(file).list(new StrictJson().read(file, content));
    }

    private DeviationList list(JsonPlace root) {
        root.allow(FILE);
        JsonPlace schema = root.require("schema");
        if (!schema.text().equals(DeviationList.SCHEMA)) {
            throw schema.refuse(
                    "the schema is " + schema.kind() + "; this version reads \"" + DeviationList.SCHEMA + "\"",
                    "Use a release of Loss TCK that reads it.");
        }
        List<JsonPlace> places = root.require("entries").items();
        List<Deviation> entries = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            entries.add(entry(file + ", at /entries/" + i, places.get(i).allow(ENTRY)));
        }
        return new DeviationList(file, true, entries);
    }

    private static Deviation entry(String where, JsonPlace place) {
        JsonPlace kind = place.require("kind");
        String kindId = kind(kind);
        boolean unsupported = kindId.equals(Deviation.UNSUPPORTED);
        boolean routeless = unsupported || kindId.equals(FailureKind.BROKEN.id()); // the offer itself may be what broke
        return new Deviation(
                where,
                globs(place.require("cases")),
                place.find("except").map(DeviationReader::globs).orElse(List.of()),
                routeless ? place.find("route").map(DeviationReader::route).orElse("") : route(place.require("route")),
                kindId,
                envelope(place, kindId),
                filled(place.require("reason"), "Say why in a sentence."),
                unsupported ? place.find("link").map(DeviationReader::link).orElse("") : link(place.require("link")),
                place.find("when").map(DeviationReader::conditions).orElse(Conditions.at(Map.of())),
                place.find("mayPass")
                        .map(why -> filled(why, "Say why these cases may pass, such as the CPU."))
                        .orElse(""));
    }

    private static List<CaseGlob> globs(JsonPlace place) {
        List<String> texts = JsonPlace.distinctTexts(place.items());
        if (texts.isEmpty()) {
            throw place.refuse("the list is empty", "Write ids or globs, or remove it.");
        }
        return texts.stream().map(CaseGlob::new).toList();
    }

    private static String kind(JsonPlace place) {
        String kind = place.text();
        if (!kind.equals(Deviation.UNSUPPORTED)) {
            understood(place, FailureKind::of, "Write one of them, or \"" + Deviation.UNSUPPORTED + "\".");
        }
        return kind;
    }

    private static String route(JsonPlace place) {
        String route = place.text();
        if (!route.equals("recipe") && !(route.startsWith("builtin:") && route.length() > "builtin:".length())) {
            throw place.refuse(
                    "'" + route + "' is no route", "Write \"recipe\" or \"builtin:<name>\", as the record has it.");
        }
        return route;
    }

    private static double envelope(JsonPlace entry, String kind) {
        Optional<JsonPlace> place = entry.find("worstUlp");
        if (!Deviation.WITH_ENVELOPE.contains(kind)) {
            place.ifPresent(extra -> {
                throw extra.refuse("a deviation of the kind '" + kind + "' has no distance", "Remove it.");
            });
            return Double.NaN;
        }
        JsonPlace ulps = place.orElseGet(() -> entry.require("worstUlp"));
        double value = distance(ulps);
        if (!(value >= 0)) {
            throw ulps.refuse("this is " + ulps.kind() + ", not a distance", "Write a number of ULPs or \"Infinity\".");
        }
        return value;
    }

    /** The number; NaN for what is none, or beyond float64: an envelope without a bound is the word "Infinity". */
    private static double distance(JsonPlace place) {
        if (place.node().isNumber()) {
            double value = place.node().numberValue().doubleValue();
            return Double.isInfinite(value) ? Double.NaN : value;
        }
        return place.node().isString() && place.text().equals("Infinity") ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    private static String filled(JsonPlace place, String remedy) {
        if (place.text().isBlank()) {
            throw place.refuse("the text is empty", remedy);
        }
        return place.text();
    }

    private static String link(JsonPlace place) {
        if (!isLink(place.text())) {
            throw place.refuse(place.kind() + " is no link", "Give the address of the issue, https://...");
        }
        return place.text();
    }

    static boolean isLink(String text) {
        return text.matches("https?://\\S+");
    }

    private static Conditions conditions(JsonPlace place) {
        place.allow(WHEN);
        Map<String, VersionRange> targets = new TreeMap<>();
        place.find("targets")
                .map(JsonPlace::entries)
                .orElse(Map.of())
                .forEach((framework, version) ->
                        targets.put(framework, understood(version, VersionRange::parseOrOnly, "Write it so.")));
        return new Conditions(
                place.find("library").map(range -> understood(range, VersionRange::parse, "Write it so.")),
                place.find("device")
                        .map(device -> filled(device, "Write cpu or cuda."))
                        .orElse(""),
                place.find("os")
                        .map(os -> filled(os, "Write linux, windows or mac."))
                        .orElse(""),
                targets);
    }

    private static <T> T understood(JsonPlace place, Function<String, T> parser, String remedy) {
        try {
            return parser.apply(place.text());
        } catch (IllegalArgumentException e) {
            throw place.refuse(e.getMessage(), remedy);
        }
    }
}
