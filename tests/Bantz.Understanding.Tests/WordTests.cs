using Bantz.Contracts;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Tests;

public sealed class WordTests
{
    [Theory]
    [InlineData("İPTAL", "iptal")]
    [InlineData("IŞIK", "isik")]
    [InlineData("Ayşe'yle", "ayseyle")]
    [InlineData("Ayşe’yle", "ayseyle")]
    [InlineData("ÇÖĞÜŞ", "cogus")]
    [InlineData("i\u0307yi", "iyi")]
    public void Fold_Letters_AreCompared(string typed, string folded) => Folding.Fold(typed).ShouldBe(folded);

    [Theory]
    [InlineData("toplantısını", nameof(Sense.EventNoun), "Accusative", nameof(Person.Third))]
    [InlineData("toplantımı", nameof(Sense.EventNoun), "Accusative", nameof(Person.First))]
    [InlineData("toplantıya", nameof(Sense.EventNoun), "Dative", nameof(Person.None))]
    [InlineData("toplantıda", nameof(Sense.EventNoun), "Locative", nameof(Person.None))]
    [InlineData("toplantılarımızdan", nameof(Sense.EventNoun), "Ablative", nameof(Person.First))]
    [InlineData("randevum", nameof(Sense.EventNoun), "Nominative", nameof(Person.First))]
    [InlineData("randevumu", nameof(Sense.EventNoun), "Accusative", nameof(Person.First))]
    [InlineData("yemeğe", nameof(Sense.EventNoun), "Dative", nameof(Person.None))]
    [InlineData("ajandamı", nameof(Sense.CalendarNoun), "Accusative", nameof(Person.First))]
    [InlineData("annemle", nameof(Sense.Person), "Instrumental", nameof(Person.First))]
    public void Read_Noun_KnowsItsEndings(string word, string sense, string @case, string person)
    {
        var reading = Dictionary.Read(Folding.Fold(word)).First(reading => reading.Sense.ToString() == sense && reading.Lexeme.Language == Language.Turkish);

        reading.Inflection.Case.ToString().ShouldBe(@case);
        reading.Inflection.Person.ToString().ShouldBe(person);
    }

    [Theory]
    [InlineData("ekle", nameof(Mood.Imperative), false)]
    [InlineData("eklesene", nameof(Mood.Imperative), false)]
    [InlineData("ekleyelim", nameof(Mood.Optative), false)]
    [InlineData("eklensin", nameof(Mood.Imperative), false)]
    [InlineData("ekleme", nameof(Mood.Imperative), true)]
    [InlineData("eklemeyin", nameof(Mood.Imperative), true)]
    [InlineData("eklemek", nameof(Mood.Infinitive), false)]
    [InlineData("eklemeni", nameof(Mood.Infinitive), false)]
    [InlineData("eklediğim", nameof(Mood.Participle), false)]
    [InlineData("ekledim", nameof(Mood.Past), false)]
    [InlineData("ekliyorum", nameof(Mood.Progressive), false)]
    [InlineData("eklemiyorum", nameof(Mood.Progressive), true)]
    [InlineData("ekleyeceğim", nameof(Mood.Future), false)]
    [InlineData("eklermisin", nameof(Mood.Aorist), false)]
    [InlineData("ekleyebilir", nameof(Mood.Aorist), false)]
    public void Read_Verb_KnowsItsMood(string word, string mood, bool negative)
    {
        var reading = Dictionary.Read(Folding.Fold(word)).First(static reading => reading.Sense == Sense.Add && reading.Lexeme.Class == WordClass.Verb);

        reading.Inflection.Mood.ToString().ShouldBe(mood);
        reading.Inflection.Negative.ShouldBe(negative);
    }

    [Theory]
    [InlineData("ekosistem")]
    [InlineData("doktorluk")]
    [InlineData("okulumuzdakilerdenmiş")]
    [InlineData("silindir")]
    public void Trap_24_a_stem_inside_another_word_is_no_stem(string word) =>
        Dictionary.Read(Folding.Fold(word)).ShouldNotContain(static reading => reading.Sense == Sense.Remove || reading.Sense == Sense.CalendarNoun || reading.Sense == Sense.Elsewhere && reading.Lexeme.Stem.Length < 5);

    [Theory]
    [InlineData("yarın ne var", Language.Turkish)]
    [InlineData("yarin toplanti ekle", Language.Turkish)]
    [InlineData("what do I have tomorrow", Language.English)]
    [InlineData("cancel it", Language.English)]
    [InlineData("meeting with Ayşe tomorrow", Language.English)]
    [InlineData("evet", Language.Turkish)]
    [InlineData("yes", Language.English)]
    [InlineData("ok", null)]
    [InlineData("15:00", null)]
    [InlineData("", null)]
    public void Read_Language_IsToldByLettersAndWords(string text, Language? language) => LanguageReader.Read(text).ShouldBe(language);

    [Fact]
    public void SenseSet_EverySense_HoldsThatOneAlone()
    {
        foreach (var sense in Enum.GetValues<Sense>())
        {
            var set = new SenseSet();
            set.Add(sense);

            Enum.GetValues<Sense>().Where(set.Contains).ShouldBe([sense]);
            set.Remove(sense);
            set.Contains(sense).ShouldBeFalse();
        }
    }
}
