using System.Collections.Frozen;

namespace Bantz.Understanding.Answers;

/// <summary>Words and phrases of answers, folded. Whole words only: "doktor" holds no "ok".</summary>
internal static class AnswerWords
{
    internal const int LongestPhrase = 5;

    private static readonly (Signal Signal, string Phrases)[] Table =
    [
        (Signal.Yes, "evet,ewet,evt,evett,eved,tabii,tabi,tabii ki,tabi ki,tabiki,tabikide,elbette,kesinlikle,aynen,aynen oyle,onay,onaylandi,onayladim,kabul,kabul et,kabul ediyorum,kabul ederim,kabul edildi,onay veriyorum,evet onay,istiyorum,isterim,istiyoruz,dogru,dogrudur,dogru olan bu,he evet,eminim,"
            + "evet eminim,yes,yeah,yea,yep,yup,ya sure,sure,sure thing,absolutely,definitely,certainly,of course,correct,confirm,confirmed,i confirm,affirmative,exactly,that is right,thats right,"
            + "yes please,go ahead,do it,i agree,agreed,approve,approved,accept,accepted,i accept,indeed,by all means,lets do it,make it so,go for it,put it on my calendar,that is correct,thats correct,im sure,i am sure,kabul ettim,onay verdim,dogru soyluyorsun,evet olsun,oyle yap,👍,✅,✔"),
        (Signal.Okay, "tamam,tamamdir,tmm,tamamsa,ok,okay,okey,oki,okeydir,oldu,anlastik,hallet,devam,devam et,alright,all right,proceed,carry on,go on,okie,okey dokey,okie dokie,k,kk,roger,right,not al,tamam olsun"),
        (Signal.Fine, "olur,olur tabii,peki,pekala,iyi,iyi olur,guzel,guzel olur,harika,super,mukemmel,uygun,uygundur,hadi,haydi,he,hee,hihi,neden olmasin,niye olmasin,hic fena olmaz,fena olmaz,"
            + "fine,great,good,perfect,cool,nice,why not,i dont mind,that works,works for me,please do,all good,good idea,great idea,lgtm,sounds good,sounds great,sounds perfect,sounds fine,looks good,looks good to me,looks great,looks fine,"
            + "thats fine,that is fine,fine by me,fine with me,thats good,that is good,thats great,that is great,thats perfect,that is perfect,excellent,wonderful,awesome,lovely,bana uyar,uyar,hi hi,oyle olsun,hadi olsun,hadi bakalim"),
        (Signal.NoProblem, "sorun yok,sorun degil,problem yok,itirazim yok,no problem,no worries,no objection,no objections"),
        (Signal.Unsure, "herhalde,sanirim,galiba,belki,muhtemelen,bilmem,bilmiyorum,bilemedim,emin degilim,olabilir,fark etmez,farketmez,sen bilirsin,eh,eh iste,hmm,hm,himm,bekle,bir dakika,bi dakika,dusuneyim,"
            + "kararsizim,anlamadim,maybe,perhaps,probably,possibly,i guess,i guess so,i think,i think so,not sure,im not sure,i dont know,dunno,whatever,if you want,wait,hold on,one moment,let me think,"
            + "i suppose,i suppose so,kind of,sort of,idk,let me check,hang on,one sec,one second,a second,wait a second,wait a minute,wait a sec,just a second,just a minute,uh,um,umm,erm,either way,up to you,your call,you decide,"
            + "as you like,as you wish,whatever you think,whatever you like,karar veremedim,karar vermedim,dusunmem lazim,bir saniye,bi saniye,bi dk,bir dk,bekle biraz,biraz bekle,ne bileyim,bilemiyorum,sana kalmis,nasil istersen,sen karar ver"),
        (Signal.No, "hayir,kabul etmiyorum,kabul etmem,kabul etme,kabul degil,onay vermiyorum,onayim yok,dogru degil,uygun degil,tamam degil,istemedim,hayir istemiyorum,hayirr,hyr,hayr,yok,yook,yo,yoo,olmaz,istemem,istemiyorum,etme,etmem,etmiyorum,vazgec,vazgectim,vazgeciyorum,vazgecelim,bosver,bos ver,bosverin,bosver gitsin,kalsin,dursun,dur,"
            + "sakin,degil,gerek yok,gerekmez,gerekmiyor,luzum yok,lazim degil,unut,unut gitsin,birak,birak kalsin,ugrasma,dokunma,asla,katiyen,hic,hayir hayir,yok yok,yanlis,yanlis oldu,reddet,reddediyorum,"
            + "red,simdi degil,sonra,daha sonra,no,nope,nah,no way,no thanks,no thank you,not now,never,never mind,nevermind,keep it,forget it,dont,do not,not,stop,leave it,wrong,negative,nay,decline,reject,abort,👎,❌,"
            + "absolutely not,definitely not,certainly not,of course not,not really,drop it,yeah no,onay yok,onay vermem,onaylamam,onaylamadim,kabul etmedim,olur mu hic,id rather not,rather not,i refuse,i disagree,i changed my mind,"
            + "changed my mind,scratch that,skip it,forget about it,rejected,denied,thats wrong,that is wrong,its wrong,it is wrong,thats not right,that is not right,thats incorrect,that is incorrect,incorrect,bana uymaz,bana uymuyor,"
            + "musait degilim,elleme,pas"),
        (Signal.Cancel, "iptal,cancel"),
        (Signal.CancelIt, "iptal et,iptal edin,iptal edelim,iptal edebilirsin,iptal eder misin,iptal edilsin,iptal olsun,cancel it,cancel that,cancel this,cancel the event,cancel the meeting,get rid of it"),
        (Signal.Question, "mi,mu,miyim,misin,misiniz,muyuz,miyiz,ne,nasil,neden,niye,hangi,hangisi,kim,what,why,which,how,huh,really,are you sure,are you serious,should i,yes or no,what do you mean,ne dedin,ne diyorsun,emin misin,emin misiniz"),
        (Signal.But, "ama,fakat,ancak,yalniz,sadece,but,only,instead,actually,aslinda,yerine"),
        (Signal.Become, "olsun,make,should be,let it be,olacak,olsa"),
        (Signal.Content, "good morning,good afternoon,good evening,good night,iyi aksamlar,iyi geceler,iyi gunler,ne yapabilirsin,neler yapabilirsin,what can you do"),
        (Signal.None, "lutfen,yani,please,pls,ya,yaa,abi,abicim,dostum,kanka,canim,hocam,kardesim,bantz,hey,o zaman,bence,artik,hemen,simdi,iste,da,de,ki,bi,bir,onu,bunu,sunu,o,bu,it,that,this,then,the,so,oh,ah,aa,"
            + "tesekkurler,tesekkur ederim,tesekkur,sagol,sag ol,eyvallah,thanks,thank you,thank u,thx,man,buddy,mate,for me,et,ed,dedim,diyorum,eder misin,edebilirsin,and,ve,i,you,go on,takvime,takvimime,ajandama,now,"
            + "to my calendar,to the calendar,benim icin,rica ederim,gitsin,e,zahmet olmazsa,a,an,ben,sen,su"),
    ];

    private static readonly FrozenDictionary<string, Signal> Phrases = Table
        .SelectMany(static row => row.Phrases.Split(',').Select(phrase => KeyValuePair.Create(phrase, row.Signal)))
        .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.First().Value, StringComparer.Ordinal);

    internal static bool TryGet(string phrase, out Signal signal) => Phrases.TryGetValue(phrase, out signal);
}
