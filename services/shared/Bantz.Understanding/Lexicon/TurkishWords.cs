namespace Bantz.Understanding.Lexicon;

/// <summary>Turkish stems by sense, folded. Verbs list the stems that their voices and vowels make.</summary>
internal static class TurkishWords
{
    internal static readonly (Sense Sense, string Stems)[] Verbs =
    [
        (Sense.Add, "ekle eklen eklet olustur olusturul kaydet kayded kaydedil ayarla ayarlan kur kurul koy kon konul yaz yazil programla kaydol gir isaretle blokla isle islen sabitle"),
        (Sense.Plan, "planla planlan"),
        (Sense.Remind, "hatirlat hatirlatil animsat uyar bildir"),
        (Sense.Remove, "sil silin kaldir kaldiril temizle temizlen bosalt bosaltil yoket"),
        (Sense.TakeOut, "cikar cikart cikartil"),
        (Sense.Move, "tasi tasin kaydir kaydiril cek cekil getir getiril"),
        (Sense.Postpone, "ertele ertelen otele otelen"),
        (Sense.Take, "al alin"),
        (Sense.Change, "degistir degistiril guncelle guncellen duzenle duzenlen duzelt duzeltil"),
        (Sense.Rename, "adlandir"),
        (Sense.Extend, "uzat uzatil"),
        (Sense.Shorten, "kisalt kisaltil indir"),
        (Sense.Show, "goster gosteril listele listelen oku okun soyle soylen anlat ozetle sirala bak bahset bahsed"),
        (Sense.Find, "bul bulun ara"),
        (Sense.Do, "yap yapil et ed edil"),
        (Sense.Be, "ol"),
        (Sense.Want, "iste gerek"),
        (Sense.Confirm, "onayla onaylan dogrula"),
        (Sense.Meet, "gorus bulus"),
        (Sense.Forget, "unut unuttur"),
        (Sense.Go, "git gid"),
    ];

    internal static readonly (Sense Sense, string Stems)[] Nouns =
    [
        (Sense.CalendarNoun, "takvim ajanda program plan gundem calendar"),
        (Sense.EventNoun, "toplanti randevu gorusme etkinlik bulusma yemek kahvalti kahve sunum mulakat ders sinav dugun antrenman spor mac konser sinema "
            + "tiyatro parti kurs seminer egitim webinar muayene kontrol ucus tatil gezi ziyaret kutlama nisan sergi film masaj terapi seans prova izin "
            + "mezuniyet dogumgunu brifing calistay konferans panel lansman demo retro standup planlama temizlik alisveris yoga pilates kosu yuzme is gorev "
            + "gun_toplantisi meeting odev teslim bakim tamir servis asi tahlil test senkron resital kayit duet veli mangal turnuva seyahat yolculuk ameliyat nikah mevlit kokteyl toren"),
        (Sense.Reminder, "hatirlatici hatirlatma hatirlatmaci animsatici bildirim uyari"),
        (Sense.TimeNoun, "saat tarih zaman vakit vakt sure"),
        (Sense.Free, "bos musait uygun serbest"),
        (Sense.Busy, "dolu mesgul yogun"),
        (Sense.Gap, "bosluk aralik"),
        (Sense.Person, "anne baba kardes abla abi agabey dede nine teyze hala dayi amca yenge es esim kari koca ogul kiz cocuk arkadas patron mudur ekip takim "
            + "doktor disci avukat ogretmen hoca musteri danisman yonetici kuzen komsu sevgili nisanli kuafor berber veteriner muhasebeci koc psikolog terapist "
            + "anneanne babaanne hanim bey"),
        (Sense.Place, "ofis ev oda kafe okul hastane salon restoran lokanta studyo kutuphane park otel havaalani havalimani universite kampus zoom teams online meet skype "
            + "klinik merkez stadyum plaj sahil avm magaza banka noter adliye sube kort amfi derslik bahce teras lobi havuz stat gar otogar terminal iskele blok"),
        (Sense.PlaceNoun, "yer konum mekan lokasyon"),
        (Sense.MealTime, "sabah ogle aksam ogle_arasi"),
        (Sense.Ordinal, "ilk birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu sonuncu"),
        (Sense.Last, "son"),
        (Sense.Next, "siradaki sonraki gelecek"),
        (Sense.All, "tum butun hepsi her"),
        (Sense.What, "ne neler"),
        (Sense.Which, "hangi"),
        (Sense.HowMany, "kac"),
        (Sense.Have, "var"),
        (Sense.HaveNot, "yok"),
        (Sense.Day, "gun"),
        (Sense.Name, "ad isim baslik"),
        (Sense.Want, "lazim gerek rica mumkun ihtiyac"),
        (Sense.Remove, "iptal"),
        (Sense.Add, "not rezerve organize davet"),
        (Sense.Outing, "film sinema tiyatro seans gosterim konser"),
        (Sense.Elsewhere, "hava havadurumu yagmur sicaklik derece mail eposta mesaj sarki muzik liste_muzik video haber doviz dolar euro borsa bitcoin tarif alarm zamanlayici kronometre "
            + "isik lamba klima wifi telefon whatsapp instagram youtube spotify netflix fikra siir hikaye ceviri tercume trafik harita skor ekosistem liste album melodi rezervasyon masa sicak soguk gunesli bulutlu firtina nem nemli ruzgar ruzgarli isi semsiye mont tahmin kar derece"),
    ];

    internal static readonly (Sense Sense, string Words)[] Particles =
    [
        (Sense.Question, "mi mu miyim muyum miyiz muyuz misin musun misiniz musunuz miydi muydu midir mudur"),
        (Sense.What, "nedir nelerdir neymis neydi nelermis"),
        (Sense.When, "nezaman"),
        (Sense.Which, "nerede nerde neresi nereye kim kimle kiminle kimlerle kimler"),
        (Sense.WhatTime, "kacta kacda kactaydi kactaymis kacaydi kacta"),
        (Sense.That, "o su bu"),
        (Sense.ThatOne, "onu bunu sunu onun bunun sunun onlari bunlari onunki ona buna"),
        (Sense.For, "icin"),
        (Sense.With, "ile beraber birlikte"),
        (Sense.And, "ve"),
        (Sense.Called, "diye adli isimli baslikli adinda isminde basliginda adiyla ismiyle basligiyla"),
        (Sense.But, "ama fakat ancak yalniz sadece"),
        (Sense.Also, "de da te ta dahi ayrica"),
        (Sense.Article, "bir tane"),
        (Sense.Me, "bana beni benim bizim bize bizi ben biz kendime"),
        (Sense.You, "sen sana senin siz size"),
        (Sense.Please, "lutfen rica zahmet"),
        (Sense.Filler, "hey hadi haydi bakalim bi ya yahu abi abicim dostum kanka canim hocam bantz bants banz simdi sey iste hemen acaba peki tamam evet olur mu_ "
            + "yeni one ileri ileriye geri geriye erkene eger soyle boyle ki hele artik sonra daha en azindan bide bide birde"),
        (Sense.Greeting, "merhaba selam selamlar meraba mrb slm merhabalar selamunaleykum aleykumselam gunaydin tunaydin naber nbr"),
        (Sense.HowAreYou, "nasilsin nasilsiniz nasil naber nabersin napiyorsun"),
        (Sense.Thanks, "tesekkur tesekkurler tesekkurederim sagol sagolun sagolasin eyvallah minnettarim"),
        (Sense.Goodbye, "gorusuruz hoscakal hoscakalin bay_bay eyvallah gulegule elveda"),
        (Sense.Good, "iyi guzel harika super mukemmel eline ellerine"),
        (Sense.Yes, "evet"),
        (Sense.No, "hayir"),
    ];

    /// <summary>Given names that people write without an apostrophe, or without a capital.</summary>
    internal const string Names =
        "ahmet ali ayse fatma mehmet mustafa emine hatice zeynep elif meryem serife huseyin hasan ibrahim ismail osman yusuf murat omer ramazan halil suleyman abdullah "
        + "mahmut recep salih fatih kadir emre hakan kemal selim volkan burak can cem deniz ece efe ege eren esra gizem gokhan gul gulsah hulya ilker ipek kaan kerem "
        + "leyla melis merve mert mine naz nazli nur oguz onur ozan ozge pelin pinar selin sena serkan sevgi sibel sinan tolga tugba ugur umut yagmur yasemin yasin zehra "
        + "asli baris berk beyza buse busra cansu ceren derya didem dilek ebru ercan erdem ferhat furkan hande irem kubra levent nihat okan orhan sezen sule taner tarik tuna veli yavuz yildiz";
}
