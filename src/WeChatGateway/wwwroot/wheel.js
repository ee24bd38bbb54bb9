/* The light runs over the prizes and stops where the draw has fallen. Without this script the form works as it is. */
(function () {
  'use strict';

  var form = document.querySelector('[data-turn]');
  if (!form || !window.fetch) {
    return;
  }
  var sectors = document.querySelectorAll('[data-wheel] li');
  var said = document.querySelector('[data-said]');
  var button = form.querySelector('button');
  var STEP = 90;
  var ROUNDS = 2;

  function light(index) {
    for (var i = 0; i < sectors.length; i++) {
      sectors[i].className = i === index ? 'on' : '';
    }
  }

  function run(target, done) {
    var left = ROUNDS * sectors.length + target;
    var at = 0;
    (function next() {
      light(at % sectors.length);
      if (at === left) {
        done();
        return;
      }
      at++;
      window.setTimeout(next, STEP + (at > left - sectors.length ? STEP : 0));
    })();
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    said.textContent = '';
    fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
      credentials: 'same-origin'
    }).then(function (answer) {
      if (!answer.ok) {
        throw new Error('refused');
      }
      return answer.json();
    }).then(function (result) {
      var target = result.prize === null || result.prize === undefined ? sectors.length - 1 : result.prize;
      run(target, function () {
        said.textContent = result.said;
        window.setTimeout(function () {
          window.location.reload();
        }, 2500);
      });
    }).catch(function () {
      // The turn asked again is the same turn: nothing is lost and nothing is drawn twice.
      said.textContent = '网络不好，请再点一次。';
      button.disabled = false;
    });
  });
})();
