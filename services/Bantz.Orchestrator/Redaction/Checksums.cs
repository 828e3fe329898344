namespace Bantz.Orchestrator.Redaction;

/// <summary>Tells numbers that mean a person or an account from numbers that merely are as long.</summary>
internal static class Checksums
{
    private const int IdentityDigits = 11;
    private const int ShortestCard = 13;
    private const int LongestCard = 19;
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    /// <summary>Luhn's sum over 13 to 19 digits; spaces and hyphens do not count.</summary>
    public static bool IsCard(string text)
    {
        int[] digits = Digits(text);
        if (digits.Length is < ShortestCard or > LongestCard)
        {
            return false;
        }

        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] * (place % 2 is 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 is 0;
    }

    /// <summary>The Turkish identity number: eleven digits, no leading zero, two check digits.</summary>
    public static bool IsIdentityNumber(string text)
    {
        int[] digits = Digits(text);
        if (digits.Length is not IdentityDigits || digits[0] is 0)
        {
            return false;
        }

        var odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8];
        var even = digits[1] + digits[3] + digits[5] + digits[7];
        var tenth = (((odd * 7) - even) % 10 + 10) % 10;
        return digits[9] == tenth && digits[10] == digits[..10].Sum() % 10;
    }

    /// <summary>ISO 13616: the number, its first four characters moved to the end, is 1 modulo 97.</summary>
    public static bool IsIban(string text)
    {
        var plain = string.Concat(text.Where(static letter => letter is not ' '));
        if (plain.Length is < ShortestIban or > LongestIban)
        {
            return false;
        }

        var remainder = 0;
        foreach (var letter in plain[4..] + plain[..4])
        {
            var value = char.IsAsciiDigit(letter) ? letter - '0' : (letter | 0x20) - 'a' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder is 1;
    }

    private static int[] Digits(string text) => [.. text.Where(char.IsAsciiDigit).Select(static digit => digit - '0')];
}
