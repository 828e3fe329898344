using System.Globalization;

namespace Bantz.Browser.Tests.Houses;

/// <summary>Measurements taken in the browser.</summary>
internal static class Scripts
{
    /// <summary>Visible controls that are lower or narrower than that many CSS pixels.</summary>
    internal static string ControlsBelow(int pixels) => $$"""
        [...document.querySelectorAll('button, textarea, a.button')]
          .filter(e => e.checkVisibility())
          .map(e => ({ e, box: e.getBoundingClientRect() }))
          .filter(({ box }) => box.width < {{pixels}} || box.height < {{pixels}})
          .map(({ e, box }) => `${e.className} ${e.textContent} ${box.width}x${box.height}`)
        """;

    /// <summary>Visible texts whose contrast to the nearest painted ground (WCAG 2.2) is below that ratio.</summary>
    internal static string WordsBelow(double ratio) => $$"""
        (() => {
          const channels = colour => colour.match(/[\d.]+/g).map(Number);
          const light = colour => {
            const [r, g, b] = channels(colour).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = e => {
            for (; e; e = e.parentElement) {
              const colour = getComputedStyle(e).backgroundColor;
              if ((channels(colour)[3] ?? 1) > 0.5) return colour;
            }
            return 'rgb(255, 255, 255)';
          };
          return [...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.disabled)
            .map(e => ({ e, pair: [light(getComputedStyle(e).color), light(ground(e))].sort((a, b) => b - a) }))
            .map(({ e, pair: [more, less] }) => ({ e, ratio: (more + 0.05) / (less + 0.05) }))
            .filter(({ ratio }) => ratio < {{ratio.ToString(CultureInfo.InvariantCulture)}})
            .map(({ e, ratio }) => `${e.className} ${e.textContent.trim()} ${ratio.toFixed(2)}`);
        })()
        """;
}
