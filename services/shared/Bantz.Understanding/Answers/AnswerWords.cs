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
            + "yes please,go ahead,do it,i agree,agreed,approve,approved,accept,accepted,i accept,indeed,by all means,lets do it,make it so,go for it,put it on my calendar,that is correct,thats correct,im sure,i am sure,kabul ettim,onay verdim,dogru soyluyorsun,evet olsun,oyle yap,👍,✅,✔"
            + ",yes thats what i want,thats what i want,that is what i want,thats the one,you got it,you bet,lets do that,for sure,istedigim bu,bunu istiyorum,aynen bunu istiyorum,evet bu,evet tam olarak bu,yes i am,yes it is,evet efendim"),
        (Signal.Okay, "tamam,tamamdir,tmm,tamamsa,ok,okay,okey,oki,okeydir,oldu,anlastik,hallet,devam,devam et,alright,all right,proceed,carry on,go on,okie,okey dokey,okie dokie,k,kk,roger,right,not al,tamam olsun"
            + ",not et,not edin"),
        (Signal.Fine, "olur,olur tabii,peki,pekala,iyi,iyi olur,guzel,guzel olur,harika,super,mukemmel,uygun,uygundur,hadi,haydi,he,hee,hihi,neden olmasin,niye olmasin,hic fena olmaz,fena olmaz,"
            + "fine,great,good,perfect,cool,nice,why not,i dont mind,that works,works for me,please do,all good,good idea,great idea,lgtm,sounds good,sounds great,sounds perfect,sounds fine,looks good,looks good to me,looks great,looks fine,"
            + "thats fine,that is fine,fine by me,fine with me,thats good,that is good,thats great,that is great,thats perfect,that is perfect,excellent,wonderful,awesome,lovely,bana uyar,uyar,hi hi,oyle olsun,hadi olsun,hadi bakalim"
            + ",lets go,lets go with that,lets go with it,id like that,i would like that,id love that,thatll do,that will do,that would be great,that would be nice,that would be good,that would be perfect,thatd be great,happy with that,good to go,ship it,mhm,mm hm,mmhm,mm-hmm,mm - hmm,uh huh,uh-huh,uh - huh,cok iyi olur,iyi fikir,guzel fikir,good idea,great idea,bence de,memnuniyetle,hay hay,bas ustune,tam istedigim gibi,yap bakalim,ekle bakalim,thats okay,thats ok,that is okay,that is ok,its fine,it is fine,its ok,its okay,im fine with that,im ok with that,im okay with that,im okay with it,im ok with it,im fine with it,looks right,very good,very well,brilliant,sahane,kesin"),
        (Signal.NoProblem, "sorun yok,sorun degil,problem yok,itirazim yok,no problem,no worries,no objection,no objections"
            + ",sikinti yok,sikintisi yok,sakincasi yok,bir sakincasi yok,mahsuru yok,bir mahsuru yok,engel yok"),
        (Signal.Unsure, "herhalde,sanirim,galiba,belki,muhtemelen,bilmem,bilmiyorum,bilemedim,emin degilim,olabilir,fark etmez,farketmez,sen bilirsin,eh,eh iste,hmm,hm,himm,bekle,bir dakika,bi dakika,dusuneyim,"
            + "kararsizim,anlamadim,maybe,perhaps,probably,possibly,i guess,i guess so,i think,i think so,not sure,im not sure,i dont know,dunno,whatever,if you want,wait,hold on,one moment,let me think,"
            + "i suppose,i suppose so,kind of,sort of,idk,let me check,hang on,one sec,one second,a second,wait a second,wait a minute,wait a sec,just a second,just a minute,uh,um,umm,erm,either way,up to you,your call,you decide,"
            + "as you like,as you wish,whatever you think,whatever you like,karar veremedim,karar vermedim,dusunmem lazim,bir saniye,bi saniye,bi dk,bir dk,bekle biraz,biraz bekle,ne bileyim,bilemiyorum,sana kalmis,nasil istersen,sen karar ver"
            + ",ill think about it,i will think about it,let me think about it,i need to think,need to think,im thinking,give me a second,give me a sec,give me a minute,give me a moment,could be,it depends,depends,im in two minds,in two minds,i cant decide,cant decide,undecided,er,pardon,pardon me,come again,say that again,say again,repeat that,repeat please,can you repeat that,could you repeat that,can you repeat it,can you repeat the question,could you repeat the question,i didnt get that,i didnt catch that,yes and no,or maybe not,or not,or no,evet mi desem,hayir mi desem,nasil desem,ne desem,emin miyim,bir bakayim,bi bakayim,once bir bakayim,once bakayim,bir bakalim,bi bakalim,tekrar eder misin,tekrarlar misin,soruyu tekrarlar misin,soruyu tekrar eder misin,bir daha soyler misin,bir daha sorar misin,az bekle,bir dusuneyim,bi dusuneyim,daha sonra soylerim,sonra soylerim,kafam karisti,duymadim,im not certain,not certain,im unsure,unsure,let me see,just a moment,a moment,hold on a minute,hold on a second,what was that,what did you say,emin olamadim,emin olamiyorum,biraz dusuneyim,dusuneyim biraz,kararimi vermedim,kararimi veremedim,hem evet hem hayir,acaba,anlayamadim,tekrar sorar misin"),
        (Signal.No, "hayir,kabul etmiyorum,kabul etmem,kabul etme,kabul degil,onay vermiyorum,onayim yok,dogru degil,uygun degil,tamam degil,istemedim,hayir istemiyorum,hayirr,hyr,hayr,yok,yook,yo,yoo,olmaz,istemem,istemiyorum,etme,etmem,etmiyorum,vazgec,vazgectim,vazgeciyorum,vazgecelim,bosver,bos ver,bosverin,bosver gitsin,kalsin,dursun,dur,"
            + "sakin,degil,gerek yok,gerekmez,gerekmiyor,luzum yok,lazim degil,unut,unut gitsin,birak,birak kalsin,ugrasma,dokunma,asla,katiyen,hic,hayir hayir,yok yok,yanlis,yanlis oldu,reddet,reddediyorum,"
            + "red,simdi degil,sonra,daha sonra,no,nope,nah,no way,no thanks,no thank you,not now,never,never mind,nevermind,keep it,forget it,dont,do not,not,stop,leave it,wrong,negative,nay,decline,reject,abort,👎,❌,"
            + "absolutely not,definitely not,certainly not,of course not,not really,drop it,yeah no,onay yok,onay vermem,onaylamam,onaylamadim,kabul etmedim,olur mu hic,id rather not,rather not,i refuse,i disagree,i changed my mind,"
            + "changed my mind,scratch that,skip it,forget about it,rejected,denied,thats wrong,that is wrong,its wrong,it is wrong,thats not right,that is not right,thats incorrect,that is incorrect,incorrect,bana uymaz,bana uymuyor,"
            + "musait degilim,elleme,pas"
            + ",no wait dont,wait no,wait dont,wait stop,not today,not tonight,not tomorrow,not at all,not this time,not what i asked,not what i wanted,thats not what i asked,thats not what i meant,thats not what i said,thats not what i want,thats not it,i didnt mean that,i did not mean that,i didnt ask for that,i didnt say that,id rather keep it,rather keep it,keep the old time,keep the old one,keep it as is,keep it that way,keep it as it is,forget that,skip that,lets not,lets not do that,lets not do it,lets leave it,ive changed my mind,i have changed my mind,i changed my mind,no need,no need to,theres no need,there is no need,i said no,declined,hold off,hold off on that,hold off for now,nothing,im good,no im good,im fine thanks,hell no,ill pass,i pass,thanks but no,thanks but no thanks,later,another time,some other time,gerek kalmadi,gerek gormuyorum,gerek duymuyorum,kalsin simdilik,simdilik kalsin,simdilik gerek yok,simdilik istemiyorum,simdilik degil,simdilik olmasin,baska zaman,baska sefer,baska sefere,onu demedim,oyle demedim,bunu demedim,oyle bir sey demedim,onu istemedim,bunu istemedim,cik,i ih,iih,hayatta olmaz,mumkun degil,imkansiz,uymaz,uymuyor,fikrimi degistirdim,fikrim degisti,es gec,tutalim,tutalim onu,onu tutalim,eklemene gerek yok,silmene gerek yok,eklemeye gerek yok,silmeye gerek yok,degistirmeye gerek yok,bosver gitsin,that isnt right,that isnt what i meant,that isnt what i want,not what i want,not right now,not just now,leave it for now,let it go,id rather you didnt,better not,id better not,maybe another time,some other day,boyle olmaz,simdi olmaz,birak simdi,oyle olmaz,su an olmaz,su an degil,su an istemiyorum"),
        (Signal.Cancel, "iptal,cancel"
            + ",scrap that,scrap it,bin it"),
        (Signal.CancelIt, "iptal et,iptal edin,iptal edelim,iptal edebilirsin,iptal eder misin,iptal edilsin,iptal olsun,cancel it,cancel that,cancel this,cancel the event,cancel the meeting,get rid of it"),
        (Signal.Question, "mi,mu,miyim,misin,misiniz,muyuz,miyiz,ne,nasil,neden,niye,hangi,hangisi,kim,what,why,which,how,huh,really,are you sure,are you serious,should i,yes or no,what do you mean,ne dedin,ne diyorsun,emin misin,emin misiniz"
            + ",sence,sen ne dersin,ne dersin,is that,is this,is it,do you think so,what do you think,do you think,who,how come,seriously,isnt it,which one,which one do you mean"),
        (Signal.But, "ama,fakat,ancak,yalniz,sadece,but,only,instead,actually,aslinda,yerine"),
        (Signal.Become, "olsun,make,should be,let it be,olacak,olsa"),
        (Signal.Content, "good morning,good afternoon,good evening,good night,iyi aksamlar,iyi geceler,iyi gunler,ne yapabilirsin,neler yapabilirsin,what can you do"),
        (Signal.None, "lutfen,yani,please,pls,ya,yaa,abi,abicim,dostum,kanka,canim,hocam,kardesim,bantz,hey,o zaman,bence,artik,hemen,simdi,iste,da,de,ki,bi,bir,onu,bunu,sunu,o,bu,it,that,this,then,the,so,oh,ah,aa,"
            + "tesekkurler,tesekkur ederim,tesekkur,sagol,sag ol,eyvallah,thanks,thank you,thank u,thx,man,buddy,mate,for me,et,ed,dedim,diyorum,eder misin,edebilirsin,and,ve,i,you,go on,takvime,takvimime,ajandama,now,"
            + "to my calendar,to the calendar,benim icin,rica ederim,gitsin,e,zahmet olmazsa,a,an,ben,sen,su"
            + ",by me,with me,bi zahmet,bir zahmet,to all,to all of that,to all of it,to both,both,all of that,all of it,about that,about it,tam olarak,tam,sorry,on second thought,on second thoughts,well,neyse,aman,say,bakalim,bari"),
    ];

    private static readonly FrozenDictionary<string, Signal> Phrases = Table
        .SelectMany(static row => row.Phrases.Split(',').Select(phrase => KeyValuePair.Create(phrase, row.Signal)))
        .GroupBy(static pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.First().Value, StringComparer.Ordinal);

    internal static bool TryGet(string phrase, out Signal signal) => Phrases.TryGetValue(phrase, out signal);
}
