// Watches the first load from the first bytes of the page until the atlas's code runs: says in the page's language that it
// takes long or that it failed, and tries again. It stands in index.html (scripts/first-paint-plugin.mjs) and is written in
// ECMAScript 5, so that a browser that cannot run the atlas can run it. Later loads are watched by src/app/late.
(function () {
  var LONG = 8000;
  var root = document.documentElement;
  var texts = JSON.parse(document.currentScript.getAttribute('data-texts'));
  var line = null;
  var failed = false;
  var timer = setTimeout(function () {
    if (!failed) say('firstSlow');
  }, LONG);

  function say(key) {
    var words = texts[root.lang] || texts.kk;
    if (!document.body) return document.addEventListener('DOMContentLoaded', say.bind(null, key));
    if (line) document.body.removeChild(line);
    line = document.createElement('div');
    line.className = 'panel first-load';
    line.setAttribute('role', failed ? 'alert' : 'status');
    line.style.cssText =
      'position:fixed;z-index:9;top:50%;max-width:34ch;padding:12px 16px;transform:translateX(-50%);left:' +
      (innerWidth > 1000 ? 'calc(50% + 160px)' : '50%');
    line.appendChild(document.createElement('p')).textContent = words[key];
    if (failed) {
      var button = line.appendChild(document.createElement('button'));
      button.type = 'button';
      button.className = 'button';
      button.style.marginTop = '8px';
      button.textContent = words.again;
      button.onclick = again;
    }
    document.body.appendChild(line);
  }

  function fail(key) {
    failed = true;
    say(key);
  }

  /** Asks the server for the page's files where the browser's copies are not the same, then loads the page again. */
  function again() {
    fetch('version.json', { cache: 'no-store' }).then(refresh, function () {
      fail('unreachable');
    });
  }
  function refresh() {
    var elements = document.querySelectorAll('script[src], link[rel="modulepreload"]');
    var left = elements.length;
    function done() {
      left -= 1;
      if (left === 0) location.reload();
    }
    setTimeout(location.reload.bind(location), LONG);
    for (var i = 0; i < elements.length; i++)
      fetch(elements[i].src || elements[i].href, { cache: 'no-cache' })
        .then(function (response) {
          return response.arrayBuffer();
        })
        .then(done, done);
  }

  /** The atlas's script or one that it imports did not come, was cut short or broke. What a link asks ahead is not needed yet. */
  function onError(event) {
    var target = event.target;
    if (target === window || (target.tagName === 'SCRIPT' && target.src)) fail('firstLost');
  }
  function onRejection() {
    fail('firstLost');
  }
  document.addEventListener('atlas:lost', onRejection);
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onRejection);
  document.addEventListener('atlas:started', function () {
    clearTimeout(timer);
    removeEventListener('error', onError, true);
    removeEventListener('unhandledrejection', onRejection);
    if (line) document.body.removeChild(line);
    line = null;
  });
})();
