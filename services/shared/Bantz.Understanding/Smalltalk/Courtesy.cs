using System.Collections.Frozen;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Smalltalk;

/// <summary>Phrases that people wrap around a request, or say instead of one. They never hide the request: "merhaba, yarın toplantı koy".</summary>
internal static class Courtesy
{
    private const int LongestPhrase = 5;

    private static readonly (TalkTopic Topic, string Phrases)[] Table =
    [
        (TalkTopic.Greeting, "merhaba,merhabalar,meraba,mrb,selam,selamlar,slm,selamun aleykum,selamunaleykum,gunaydin,tunaydin,iyi gunler,iyi aksamlar,iyi sabahlar,iyi haftalar,hayirli sabahlar,"
            + "hayirli gunler,hayirli aksamlar,hayirli isler,iyi calismalar,kolay gelsin,hos bulduk,hello,hi,hiya,hi there,hey there,howdy,good morning,good afternoon,good evening,good day,hey bantz,hey"),
        (TalkTopic.HowAreYou, "nasilsin,nasilsiniz,nasil gidiyor,nasil gidiyo,naber,nbr,ne haber,ne var ne yok,napiyorsun,ne yapiyorsun,napiyon,keyifler nasil,iyi misin,how are you,how are you doing,how are you today,"
            + "hows it going,how is it going,whats up,how do you do,how have you been,are you ok,hows your day"),
        (TalkTopic.Thanks, "tesekkurler,tesekkur ederim,cok tesekkurler,cok tesekkur ederim,tesekkur,tsk,tesekkurler bantz,sag ol,sagol,cok sag ol,cok sagol,sagolasin,eyvallah,eline saglik,ellerine saglik,"
            + "thanks,thank you,thanks a lot,many thanks,thank you so much,thank you very much,thx,ty,cheers"),
        (TalkTopic.Goodbye, "gorusuruz,gorusmek uzere,hosca kal,hoscakal,hosca kalin,gule gule,bay bay,baybay,iyi geceler,kendine iyi bak,allaha ismarladik,elveda,bye,bye bye,goodbye,good bye,good night,"
            + "see you,see you later,see you tomorrow,see ya,take care,have a nice day,have a good day"),
        (TalkTopic.WhoAreYou, "sen kimsin,kimsin,kimsin sen,adin ne,ismin ne,senin adin ne,adin nedir,sen nesin,robot musun,insan misin,yapay zeka misin,kim yapti seni,seni kim yapti,kendini tanit,sen uyur musun,sen hic uyur musun,hic uyur musun,kac yasindasin,en sevdigin renk ne,do you sleep,do you ever sleep,how old are you,whats your favourite color,whats your favourite colour,whats your favorite color,what do people call you,how smart are you,ne kadar zekisin,sana ne diyorlar,who are you,whats your name,"
            + "what is your name,what are you,are you a robot,are you human,are you a human,are you an ai,are you real,introduce yourself,who made you"),
        (TalkTopic.Abilities, "neler yapabilirsin,ne yapabilirsin,neler yapabiliyorsun,ne yapabiliyorsun,ne ise yararsin,ne ise yariyorsun,nasil calisiyorsun,yardim,yardim et,yardim eder misin,bana yardim et,"
            + "neler biliyorsun,ozelliklerin neler,nelerde iyisin,neyi iyi yaparsin,what are you good at,neler yaparsin,what can you do,what do you do,what can i ask,help,help me,can you help me,can you help,how do you work,what are you able to do,what are your features"),
        (TalkTopic.Praise, "aferin,aferin sana,harikasin,supersin,cok iyisin,bravo,seni seviyorum,helal,mukemmelsin,cok guzel oldu,seninle konusmak guzeldi,seninle konusmak guzel,tanistigimiza memnun oldum,tanistigima memnun oldum,gunumu guzellestirdin,cok zekisin,cok komiksin,nice to meet you,you made my day,you are funny,youre funny,nice talking to you,good job,well done,great job,nice work,good work,youre great,you are great,"
            + "you are awesome,youre awesome,i love you,love you"),
        (TalkTopic.None, "lutfen,please,kusura bakma,ozur dilerim,pardon,sorry,excuse me,rica etsem,zahmet olmazsa,sana zahmet,o zaman,bu arada,bu sefer,by the way"),
    ];

    private static readonly FrozenDictionary<string, TalkTopic> Phrases = Table
        .SelectMany(static row => row.Phrases.Split(',').Select(phrase => KeyValuePair.Create(phrase, row.Topic)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TalkTopic>.AlternateLookup<ReadOnlySpan<char>> BySpan = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Phrases.Keys.Max(static phrase => phrase.Length);

    /// <summary>Which tokens are courtesy, and the weightiest thing they say.</summary>
    internal static (bool[] Covered, TalkTopic Topic) Read(List<Token> tokens)
    {
        Span<char> room = stackalloc char[Longest];
        var covered = new bool[tokens.Count];
        var topic = TalkTopic.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var length = Math.Min(LongestPhrase, tokens.Count - i); length > 0; length--)
            {
                if (!TryFind(tokens, i, length, room, out var said))
                {
                    continue;
                }

                Array.Fill(covered, true, i, length);
                topic = Heavier(topic, said);
                i += length - 1;
                break;
            }
        }

        return (covered, topic);
    }

    // A question outweighs a greeting, whichever comes first.
    private static TalkTopic Heavier(TalkTopic one, TalkTopic other) =>
        one is TalkTopic.None || (one is TalkTopic.Greeting && other is not TalkTopic.None) ? other : one;

    private static bool TryFind(List<Token> tokens, int at, int length, Span<char> room, out TalkTopic said)
    {
        if (length == 1)
        {
            // "selaaam" greets as well.
            return Phrases.TryGetValue(tokens[at].Folded, out said) || Phrases.TryGetValue(Folding.Squeeze(tokens[at].Folded), out said);
        }

        var end = 0;
        for (var i = at; i < at + length; i++)
        {
            var word = tokens[i].Folded;
            if (end + word.Length + 1 > room.Length)
            {
                said = default;
                return false;
            }

            if (end > 0)
            {
                room[end++] = ' ';
            }

            word.CopyTo(room[end..]);
            end += word.Length;
        }

        return BySpan.TryGetValue(room[..end], out said);
    }
}
