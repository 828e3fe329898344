namespace Bantz.Models.Tests.Llama;

/// <summary>
/// A language model of random weights: two layers, one token for each byte. It says garbage, thousands of tokens a second and the
/// same each time; under a grammar, garbage that fits. Right for protocols, errors and determinism; it tells nothing of quality.
/// </summary>
internal static class TinyModel
{
    private const int Width = 64;
    private const int Heads = 4;
    private const int Inner = 128;
    private const int Layers = 2;
    private const int Seed = 7;
    private const int FirstByte = 3;
    private const int Bytes = 256;
    private const int EndOfTurn = FirstByte + Bytes + 1;

    // One dimension of every token is this, and no layer writes to it: what the output makes of it is the same for all contexts.
    private const float Constant = 8;
    private const float Unwanted = -6;

    private const string ChatMl =
        "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}"
        + "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

    private static readonly string[] Tokens =
        ["<unk>", "<s>", "</s>", .. Enumerable.Range(0, Bytes).Select(static value => $"<0x{value:X2}>"), "<|im_start|>", "<|im_end|>", "\u2581"];

    // Unknown, control, control, bytes, control, control, ordinary.
    private static readonly int[] Kinds = [2, 3, 3, .. Enumerable.Repeat(6, Bytes), 3, 3, 1];

    internal static void Save(string path)
    {
        var chance = new Random(Seed);
        var file = Described();
        file.Tensor("token_embd.weight", Rows(chance, Tokens.Length, Width, 1, static _ => Constant), Width, Tokens.Length);
        file.Tensor("output.weight", Rows(chance, Tokens.Length, Width, 0.3f, static token => IsWanted(token) ? 0 : Unwanted), Width, Tokens.Length);
        file.Tensor("output_norm.weight", Ones(), Width);
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"blk.{layer}.";
            file.Tensor(name + "attn_norm.weight", Ones(), Width).Tensor(name + "ffn_norm.weight", Ones(), Width);
            foreach (var part in (string[])["attn_q", "attn_k", "attn_v"])
            {
                file.Tensor($"{name}{part}.weight", Matrix(chance, Width, Width), Width, Width);
            }

            file.Tensor(name + "attn_output.weight", Quiet(Matrix(chance, Width, Width), Width), Width, Width);
            file.Tensor(name + "ffn_gate.weight", Matrix(chance, Inner, Width), Width, Inner);
            file.Tensor(name + "ffn_up.weight", Matrix(chance, Inner, Width), Width, Inner);
            file.Tensor(name + "ffn_down.weight", Quiet(Matrix(chance, Width, Inner), Inner), Inner, Width);
        }

        file.Save(path);
    }

    private static GgufFile Described() => new GgufFile()
        .Set("general.architecture", "llama")
        .Set("general.name", "bantz-tiny")
        .Set("llama.context_length", 4096u)
        .Set("llama.embedding_length", (uint)Width)
        .Set("llama.block_count", (uint)Layers)
        .Set("llama.feed_forward_length", (uint)Inner)
        .Set("llama.attention.head_count", (uint)Heads)
        .Set("llama.attention.head_count_kv", (uint)Heads)
        .Set("llama.attention.layer_norm_rms_epsilon", 1e-5f)
        .Set("llama.rope.dimension_count", (uint)(Width / Heads))
        .Set("llama.vocab_size", (uint)Tokens.Length)
        .Set("tokenizer.ggml.model", "llama")
        .Set("tokenizer.ggml.tokens", Tokens)
        .Set("tokenizer.ggml.scores", new float[Tokens.Length])
        .Set("tokenizer.ggml.token_type", Kinds)
        .Set("tokenizer.ggml.unknown_token_id", 0u)
        .Set("tokenizer.ggml.bos_token_id", 1u)
        .Set("tokenizer.ggml.eos_token_id", (uint)EndOfTurn)
        .Set("tokenizer.ggml.add_bos_token", false)
        .Set("tokenizer.ggml.add_space_prefix", false)
        .Set("tokenizer.chat_template", ChatMl);

    /// <summary>Printable ASCII: control characters would fill JSON with white space, half characters break it.</summary>
    private static bool IsWanted(int token) => token - FirstByte is >= ' ' and <= '~';

    private static float[] Rows(Random chance, int rows, int width, float spread, Func<int, float> first)
    {
        var values = Matrix(chance, rows, width, spread);
        for (var row = 0; row < rows; row++)
        {
            values[row * width] = first(row);
        }

        return values;
    }

    private static float[] Matrix(Random chance, int rows, int width, float spread = 0.2f) =>
        [.. Enumerable.Range(0, rows * width).Select(_ => spread * Normal(chance))];

    private static float Normal(Random chance) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble()));

    /// <summary>Keeps a layer from writing to the constant dimension.</summary>
    private static float[] Quiet(float[] matrix, int width)
    {
        matrix.AsSpan(0, width).Clear();
        return matrix;
    }

    private static float[] Ones() => [.. Enumerable.Repeat(1f, Width)];
}
