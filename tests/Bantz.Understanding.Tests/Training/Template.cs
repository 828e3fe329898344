using System.Text;

namespace Bantz.Understanding.Tests.Training;

/// <summary>Makes sentences of a template: <c>[may be missing]</c>, <c>(one|of|these)</c>, <c>{a slot}</c>.</summary>
internal sealed class Template(IReadOnlyDictionary<string, string[]> slots, Chance chance)
{
    internal string Expand(string template)
    {
        var text = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            switch (template[at])
            {
                case '[':
                    var close = Closing(template, at, '[', ']');
                    text.Append(chance.Below(2) == 0 ? Expand(template[(at + 1)..close]) : "");
                    at = close;
                    break;
                case '(':
                    var end = Closing(template, at, '(', ')');
                    var options = template[(at + 1)..end].Split('|');
                    text.Append(Expand(options[chance.Below(options.Length)]));
                    at = end;
                    break;
                case '{':
                    var last = template.IndexOf('}', at);
                    var name = template[(at + 1)..last];
                    var fillers = slots.TryGetValue(name, out var found) ? found : throw new FormatException($"There is no slot {{{name}}}: {template}");
                    text.Append(Expand(fillers[chance.Below(fillers.Length)]));
                    at = last;
                    break;
                default:
                    text.Append(template[at]);
                    break;
            }
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Closing(string template, int open, char opens, char closes)
    {
        var depth = 0;
        for (var at = open; at < template.Length; at++)
        {
            depth += template[at] == opens ? 1 : template[at] == closes ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        throw new FormatException($"'{opens}' is not closed: {template}");
    }
}
