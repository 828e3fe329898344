using System.Text.RegularExpressions;

namespace Bantz.Orchestrator.Redaction;

/// <summary>Takes out where somebody lives and what they drive: street addresses with their number, and Turkish number plates. Pure.</summary>
/// <remarks>Addresses are looked for without backtracking: what people write may be long and hostile. A street without a number is a place to meet at, and stays.</remarks>
internal static partial class Places
{
    public static string Redact(string text)
    {
        text = TurkishAddress.Replace(text, "[address]");
        text = EnglishAddress.Replace(text, "[address]");
        text = NamedPlate().Replace(text, "${before}[plate]");
        return Plate().Replace(text, "[plate]");
    }

    // Atatürk Mah. 1453. Sok. No: 5 D: 3 Kadıköy/İstanbul; Bağdat Cad. 12/3.
    private static readonly Regex TurkishAddress = new(
        @"(?:(?:(?:\p{Lu}[\p{L}'’.]*|\d+\.?)\s+){1,3}|[\p{L}\d.]+\s+)?" +
        @"(?i:\b(?:mah(?:alle(?:si)?)?|mh|cad(?:de(?:si)?)?|cd|sok(?:ak|ağı|agi)?|sk|bulv(?:ar[ıi])?|blv|apt|apartman[ıi]?|sitesi)\b)\.?" +
        @"(?:[ ,]+[\p{L}\p{N}.'’-]+){0,8}?" +
        @"(?:[ ,]+(?i:(?:kap[ıi] )?no|numara)\s*[:.]?\s*\d+(?:\s*/\s*\d+)?\p{L}?\b|[ ,]+\d+\s*/\s*\d+\b)" +
        @"(?:[ ,/-]+(?i:daire|kat|blok|d|k)\s*[:.]?\s*\d+\b)*(?:[ ,]+\d{5}\b)?(?:[ ,]+\p{Lu}\p{L}+(?:\s*/\s*\p{Lu}\p{L}+))?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromMilliseconds(Redactor.TimeoutMs));

    // 221B Baker Street, London NW1 6XE.
    private static readonly Regex EnglishAddress = new(
        @"\b\d{1,5}[A-Za-z]?\s+(?:\p{Lu}[\p{L}'’.]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Sq|Court|Ct)\b\.?" +
        @"(?:,?\s+(?:Apt|Flat|Suite|Unit)\.?\s*\d+\p{L}?)?(?:,\s*\p{Lu}\p{L}+(?:\s+(?:[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}|[A-Z]{2}\s+\d{5}|\d{5}))?)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromMilliseconds(Redactor.TimeoutMs));

    [GeneratedRegex(@"(?i:(?<before>\bplaka\p{L}*\W{1,3}(?:no\p{L}*\W{1,3})?)" + Number + ")", RegexOptions.CultureInvariant, Redactor.TimeoutMs)]
    private static partial Regex NamedPlate();

    // Small letters alone are a plate only where somebody says so; "12 PM 300" is none.
    [GeneratedRegex(@"\b(?!\d{2}[ -]?(?:AM|PM|TL|KG|KM|CM|MB|GB|DK|SA|NO|VE|DE|DA)[ -])" + Number, RegexOptions.CultureInvariant, Redactor.TimeoutMs)]
    private static partial Regex Plate();

    private const string Number = @"(?:0[1-9]|[1-7]\d|8[01])[ -]?(?:[A-PR-VYZ][ -]?\d{4,5}|[A-PR-VYZ]{2}[ -]?\d{3,4}|[A-PR-VYZ]{3}[ -]?\d{2,3})\b";
}
