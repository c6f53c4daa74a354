// Where the reader is: view, filters, order and open case, all in the address, so that a link shows what its sender saw.
const place = {
  read() {
    const [path, query] = location.hash.replace(/^#\/?/, '').split('?', 2);
    return { view: path || 'failures', settings: new URLSearchParams(query || '') };
  },

  address(view, settings) {
    const query = settings.toString();
    return '#/' + view + (query ? '?' + query : '');
  },

  // The same view with some settings changed; an empty value removes one.
  with(changes) {
    const { view, settings } = place.read();
    for (const [name, value] of Object.entries(changes)) {
      if (value) {
        settings.set(name, value);
      } else {
        settings.delete(name);
      }
    }
    return place.address(view, settings);
  },

  // Typing and filtering make no history: back leads to the view before, not to the letter before.
  replace(changes) {
    history.replaceState(null, '', place.with(changes));
  },

  // A step that the back button undoes. At once, and not when the browser says that the address changed: the focus stays.
  go(address) {
    history.pushState(null, '', address);
    show();
  },
};
