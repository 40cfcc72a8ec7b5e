"""Contrast by WCAG 2.2, and what a page shows: colours as they are computed, on the ground below them."""

# Functions for page.evaluate. Colours are lists of red, green and blue, from 0 to 255.
# `ground` is what lies behind an element's own paint, `inside` is with its own background.
COLOURS = """
const channels = text => {
  const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
  return text.startsWith('color(') ? [255 * r, 255 * g, 255 * b, a] : [r, g, b, a];
};
const over = ([r, g, b, a], below) => [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
const inside = e => e ? over(channels(getComputedStyle(e).backgroundColor), ground(e))
  : over(channels(getComputedStyle(document.documentElement).backgroundColor), [255, 255, 255]);
const ground = e => e.matches('dialog') ? inside(document.body) : inside(e.parentElement);
const ink = (e, property, below) => over(channels(getComputedStyle(e)[property]), below);
const seen = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true});
const name = e => (e.outerHTML || '').slice(0, 90);
"""


def contrast(one, other):
    """From 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(channels):
    """From 0 to 1, of red, green and blue from 0 to 255."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels)]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear))


def too_faint(pairs, least):
    """Those of a list of names with two colours whose contrast is less, as texts."""
    return sorted({f"{name}: {contrast(one, other):.2f}" for name, one, other in pairs if contrast(one, other) < least})
