using System.Collections.Frozen;

namespace Bantz.Understanding.Answers;

/// <summary>Words and phrases of answers, folded. Whole words only: "doktor" holds no "ok".</summary>
internal static class AnswerWords
{
    internal const int LongestPhrase = 4;

    private static readonly (Signal Signal, string Phrases)[] Table =
    [
        (Signal.Yes, "evet,ewet,evt,evett,eved,tabii,tabi,tabii ki,tabi ki,tabiki,tabikide,elbette,kesinlikle,aynen,aynen oyle,onay,onaylandi,onayladim,kabul,kabul et,kabul ediyorum,kabul ederim,kabul edildi,onay veriyorum,evet onay,istiyorum,isterim,istiyoruz,dogru,dogrudur,dogru olan bu,he evet,eminim,"
            + "evet eminim,yes,yeah,yea,yep,yup,ya sure,sure,sure thing,absolutely,definitely,certainly,of course,correct,confirm,confirmed,i confirm,affirmative,exactly,that is right,thats right,"
            + "yes please,sounds good,looks good,go ahead,do it,👍,✅,✔"),
        (Signal.Okay, "tamam,tamamdir,tmm,tamamsa,ok,okay,okey,oki,okeydir,oldu,anlastik,hallet,devam,devam et,sorun yok,sorun degil,problem yok,itirazim yok,no problem,no worries,alright,all right,fine by me,proceed"),
        (Signal.Fine, "olur,olur tabii,peki,pekala,iyi,iyi olur,guzel,guzel olur,harika,super,mukemmel,uygun,uygundur,hadi,haydi,he,hee,hihi,neden olmasin,niye olmasin,hic fena olmaz,fena olmaz,"
            + "fine,great,good,perfect,cool,nice,why not,i dont mind,that works,works for me,please do"),
        (Signal.Unsure, "herhalde,sanirim,galiba,belki,muhtemelen,bilmem,bilmiyorum,bilemedim,emin degilim,olabilir,fark etmez,farketmez,sen bilirsin,eh,eh iste,hmm,hm,himm,bekle,bir dakika,bi dakika,dusuneyim,"
            + "kararsizim,anlamadim,maybe,perhaps,probably,possibly,i guess,i guess so,i think,i think so,not sure,im not sure,i dont know,dunno,whatever,if you want,wait,hold on,one moment,let me think"),
        (Signal.No, "hayir,kabul etmiyorum,kabul etmem,kabul etme,kabul degil,onay vermiyorum,onayim yok,dogru degil,uygun degil,tamam degil,istemedim,hayir istemiyorum,hayirr,hyr,hayr,yok,yook,yo,yoo,olmaz,istemem,istemiyorum,etme,etmem,etmiyorum,vazgec,vazgectim,vazgeciyorum,vazgecelim,bosver,bos ver,bosverin,bosver gitsin,kalsin,dursun,dur,"
            + "sakin,degil,gerek yok,gerekmez,gerekmiyor,luzum yok,lazim degil,unut,unut gitsin,birak,birak kalsin,ugrasma,dokunma,asla,katiyen,hic,hayir hayir,yok yok,yanlis,yanlis oldu,reddet,reddediyorum,"
            + "red,simdi degil,sonra,daha sonra,no,nope,nah,no way,no thanks,no thank you,not now,never,never mind,nevermind,keep it,forget it,dont,do not,not,stop,leave it,wrong,negative,nay,decline,reject,abort,👎,❌"),
        (Signal.Cancel, "iptal,cancel"),
        (Signal.CancelIt, "iptal et,iptal edin,iptal edelim,iptal edebilirsin,iptal eder misin,iptal edilsin,iptal olsun,cancel it,cancel that,cancel this,cancel the event,cancel the meeting"),
        (Signal.Question, "mi,mu,miyim,misin,misiniz,muyuz,miyiz,ne,nasil,neden,niye,hangi,hangisi,kim,what,why,which,how,huh,really"),
        (Signal.But, "ama,fakat,ancak,yalniz,sadece,but,only,instead,actually,aslinda,yerine"),
        (Signal.Become, "olsun,make,should be,let it be,olacak,olsa"),
        (Signal.None, "lutfen,yani,please,pls,ya,yaa,abi,abicim,dostum,kanka,canim,hocam,kardesim,bantz,hey,o zaman,bence,artik,hemen,simdi,iste,da,de,ki,bi,bir,onu,bunu,sunu,o,bu,it,that,this,then,the,so,oh,ah,aa,"
            + "tesekkurler,tesekkur ederim,tesekkur,sagol,sag ol,eyvallah,thanks,thank you,thank u,thx,man,buddy,mate,for me,et,ed,dedim,diyorum,eder misin,edebilirsin,and,ve,i,you,go on,takvime,takvimime,ajandama,now,"
            + "to my calendar,to the calendar,benim icin,ya evet,rica ederim,zahmet olmazsa,a,an,ben,sen,su"),
    ];

    private static readonly FrozenDictionary<string, Signal> Phrases = Table
        .SelectMany(static row => row.Phrases.Split(',').Select(phrase => KeyValuePair.Create(phrase, row.Signal)))
        .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.First().Value, StringComparer.Ordinal);

    internal static bool TryGet(string phrase, out Signal signal) => Phrases.TryGetValue(phrase, out signal);
}
