using System.Buffers.Binary;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Judging;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Tests.Training;

/// <summary>Fits <see cref="IntentModel"/>: softmax regression by AdaGrad, in double precision, in an order that chance of our own decides. The same rows give the same bytes.</summary>
internal static class IntentTrainer
{
    private const int Epochs = 5;
    private const int Averaged = 3;
    private const double Rate = 0.08;
    private const double Decay = 1e-5;

    // Of a hundred signs, so many are left out each time: what is wanted shows in more than one.
    private const int LeftOut = 15;

    // The grammar is left out of so many of ten rows, lest it be believed blindly.
    private const int WithoutGrammar = 4;

    /// <param name="sentences">What to learn from.</param>
    /// <param name="sharpness">What sums are multiplied by; fitted on rows that were not learnt from.</param>
    internal static byte[] Train(IReadOnlyList<Sentence> sentences, float sharpness)
    {
        var rows = sentences.SelectMany(Rows).ToList();
        var weights = new double[FeatureList.Rows * JudgedClasses.Count];
        var squares = new double[weights.Length];
        var sums = new double[weights.Length];
        var chance = new Chance(20_260_130);
        Span<double> odds = stackalloc double[JudgedClasses.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(rows, chance);
            foreach (var (all, label) in rows)
            {
                var features = Array.FindAll(all, _ => chance.Below(100) >= LeftOut);
                Judge(weights, features, odds);
                odds[(int)label] -= 1;
                foreach (var feature in features)
                {
                    for (var i = 0; i < JudgedClasses.Count; i++)
                    {
                        var at = (feature * JudgedClasses.Count) + i;
                        var slope = odds[i] + (Decay * weights[at]);
                        squares[at] += slope * slope;
                        weights[at] -= Rate * slope / Math.Sqrt(squares[at] + 1);
                    }
                }
            }

            // What the later passes agree on carries over better than what the last one happened to end with.
            for (var at = 0; epoch >= Epochs - Averaged && at < weights.Length; at++)
            {
                sums[at] += weights[at] / Averaged;
            }
        }

        return Write(sums, sharpness);
    }

    /// <summary>The sentence as it is, and once more with the slips of a hurried hand, and with a word that nobody knows.</summary>
    private static IEnumerable<(int[] Features, JudgedClass Label)> Rows(Sentence sentence)
    {
        var chance = Chance.Of(sentence.Text);
        yield return (Read(sentence, grammar: chance.Below(10) >= WithoutGrammar), sentence.Label);
        if (Slips.Make(sentence.Text, chance) is { } slipped)
        {
            yield return (Read(sentence with { Text = slipped }, grammar: chance.Below(10) >= WithoutGrammar), sentence.Label);
        }

        if (Strangers.Make(sentence, chance) is { } strange)
        {
            yield return (Read(sentence with { Text = strange }, grammar: chance.Below(10) >= WithoutGrammar), sentence.Label);
        }
    }

    private static int[] Read(Sentence sentence, bool grammar)
    {
        var request = Speech.Request(sentence.Text, language: sentence.Language);
        var moment = LocalMoment.From(request.Now, request.TimeZone);
        var utterance = Utterance.Read(sentence.Text, moment, sentence.Language);
        var evidence = Evidence.Of(utterance);
        var features = new FeatureList();
        Features.Read(utterance, evidence, grammar ? IntentReader.Grammar(utterance, evidence, request) : null, features);
        return features.All.ToArray();
    }

    private static void Judge(double[] weights, int[] features, Span<double> odds)
    {
        odds.Clear();
        foreach (var feature in features)
        {
            for (var i = 0; i < odds.Length; i++)
            {
                odds[i] += weights[(feature * JudgedClasses.Count) + i];
            }
        }

        var most = odds[0];
        foreach (var one in odds)
        {
            most = Math.Max(most, one);
        }

        var total = 0.0;
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = Exp(odds[i] - most);
            total += odds[i];
        }

        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] /= total;
        }
    }

    /// <summary>e to the power of <paramref name="x"/>, x ≤ 0, by sums and products alone: the platform's own may differ in its last bit.</summary>
    private static double Exp(double x)
    {
        if (x < -50)
        {
            return 0;
        }

        const int Halvings = 10;
        var small = x / (1 << Halvings);
        var power = 1 + (small * (1 + (small / 2 * (1 + (small / 3 * (1 + (small / 4 * (1 + (small / 5)))))))));
        for (var i = 0; i < Halvings; i++)
        {
            power *= power;
        }

        return power;
    }

    private static void Shuffle<T>(List<T> rows, Chance chance)
    {
        for (var i = rows.Count - 1; i > 0; i--)
        {
            var other = chance.Below(i + 1);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }
    }

    private static byte[] Write(double[] weights, float sharpness)
    {
        var largest = weights.Max(Math.Abs);
        var scale = largest / sbyte.MaxValue;
        var bytes = new byte[IntentModel.Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, IntentModel.Magic);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4), (float)scale);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(8), sharpness);
        for (var i = 0; i < weights.Length; i++)
        {
            bytes[IntentModel.HeaderBytes + i] = unchecked((byte)(sbyte)Math.Round(weights[i] / scale));
        }

        return bytes;
    }
}
