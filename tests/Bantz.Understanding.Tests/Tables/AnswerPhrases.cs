namespace Bantz.Understanding.Tests.Tables;

/// <summary>Answers to a pending action, by what they say; phrases are separated by semicolons.</summary>
internal static class AnswerPhrases
{
    internal const string ToCreate = """
        Yes: evet; EVET; Evet.; evet!; eveet; eveeet; evett; evt; evet lütfen; evet ekle; evet ekle dostum; evet, ekle; evet takvime ekle; evet onu ekle; evet toplantıyı ekle; evet saat 4'e ekle
        Yes: tabii; tabi; tabii ki; elbette; kesinlikle; aynen; aynen öyle; doğru; onay; onayla; onaylıyorum; onayladım; kabul; kabul ediyorum; kabul et; istiyorum
        Yes: tamam; TAMAM; tamaam; tamamdır; tmm; ok; OK; okay; okey; olur; olur tabii; peki; iyi olur; hadi; yap; yapabilirsin; devam; devam et; sorun yok; hallet; neden olmasın
        Yes: ekle; ekle lütfen; ekleyelim; ekleyebilirsin; ekler misin; ekleyin; kaydet; kaydedebilirsin; koy; oluştur; hemen ekle; takvimime ekle; eklesene
        Yes: yes; YES; yess; yeah; yep; yup; sure; of course; go ahead; do it; yes please; yes add it; add it; book it; save it; confirm; confirmed; correct; sounds good; that works; why not; perfect; alright; 👍; 👍🏽; ✅
        No: hayır; HAYIR; Hayır.; hayıır; hayir; hyr; hayır teşekkürler; hayır istemiyorum; hayır ekleme; hayır, ekleme lütfen; yok; yoo; yok istemem; olmaz; istemem; istemiyorum; iptal; İPTAL; Iptal; iptal et; iptal edelim
        No: vazgeç; vazgeçtim; tamam vazgeç; tamam iptal; tamam istemiyorum; boşver; boş ver; kalsın; dursun; gerek yok; gerekmez; unut gitsin; şimdi değil; daha sonra; ekleme; ekleme lütfen; yapma; kaydetme; koyma; onaylamıyorum; onaylama
        No: kabul etmiyorum; kabul etmem; onay vermiyorum; doğru değil; eklemeyelim; eklemeyin; sakın ekleme; asla; silme; peki kalsın
        No: no; NO; nope; nah; nooo; no thanks; no thank you; no, don't; don't; don't add it; do not add it; never mind; nevermind; forget it; not now; cancel; cancel it; ok cancel; stop; leave it; 👎
        Ambiguous: tamam mı?; tamam mı; evet mi; olur mu?; ekleyeyim mi; evet hayır; hayır evet; evet mi hayır mı; evet ekleme; hayır ekle; evet iptal et; evet iptal; iptal etme; don't cancel
        Ambiguous: herhalde; sanırım; galiba; belki; muhtemelen; sanırım evet; evet sanırım; galiba olur; bilmiyorum; bilmem; emin değilim; fark etmez; bekle; bir dakika; hmm; ne?; nasıl yani?; anlamadım
        Ambiguous: sil; sil onu; kaldır; evet sil; maybe; perhaps; i guess; i think so; not sure; wait; hold on; yes no; delete; really?; yes?
        Unrelated: doktor; okulda; yokuş; bugün neler var?; bugün ne var; yarınki planım ne; 3 toplantısını sil; yarınki toplantıyı iptal et; yarın 5'e sinema ekle; yarın toplantım yok; merhaba; nasılsın; saat kaç
        Unrelated: ekosistem; doktor randevum ne zaman; what do I have today; when is my dentist appointment; cancel tomorrow's meeting; add lunch tomorrow at noon; hello; okyanus; evetlik; noktalama; hava nasıl
        """;

    internal const string ToDelete = """
        Yes: evet; EVET; evet sil; evet iptal et; evet iptal; sil; sil lütfen; silebilirsin; siler misin; iptal et; iptal edelim; kaldır; onayla; onaylıyorum; tamam; tamam sil; tamamdır; ok; kesinlikle; elbette
        Yes: yes; yes please; yes delete it; delete it; delete; cancel it; remove it; confirm; go ahead; do it; sure
        No: hayır; HAYIR; hayır silme; silme; iptal etme; vazgeç; vazgeçtim; tamam vazgeç; yok; kalsın; dursun; boşver; istemiyorum; onaylamıyorum; no; don't; don't delete it; don't cancel it; keep it; never mind
        Ambiguous: olur; peki; iyi olur; herhalde; sanırım; galiba; belki; tamam mı?; iptal; İPTAL; cancel; ekle; evet hayır; hadi; fine; maybe; i guess; why not; hmm; olur mu
        Unrelated: bugün neler var; 15:00 olsun; yarın; 3 toplantısını sil; yarın 3'e toplantı ekle; doktor; merhaba; what do I have today
        """;

    /// <summary>Answer | title | start | end | attendees | place, to a pending "toplantı" today 16:00 to 17:00.</summary>
    internal const string Edits = """
        evet ama 15:00 olsun | toplantı | 01-30 15:00 | 01-30 16:00
        hayır 17:00 olsun | toplantı | 01-30 17:00 | 01-30 18:00
        HAYIR 17:00 OLSUN | toplantı | 01-30 17:00 | 01-30 18:00
        hayır, 17:00 | toplantı | 01-30 17:00 | 01-30 18:00
        evet ama yarın olsun | toplantı | 01-31 16:00 | 01-31 17:00
        yarın olsun | toplantı | 01-31 16:00 | 01-31 17:00
        yarın 14:00'te olsun | toplantı | 01-31 14:00 | 01-31 15:00
        5'te olsun | toplantı | 01-30 17:00 | 01-30 18:00
        5 olsun | toplantı | 01-30 17:00 | 01-30 18:00
        saat 5'e ekle | toplantı | 01-30 17:00 | 01-30 18:00
        tamam ama saat beşte | toplantı | 01-30 17:00 | 01-30 18:00
        cumaya al | toplantı | 02-06 16:00 | 02-06 17:00
        yarım saat olsun | toplantı | 01-30 16:00 | 01-30 16:30
        evet ama yarım saat olsun | toplantı | 01-30 16:00 | 01-30 16:30
        2 saat sürsün | toplantı | 01-30 16:00 | 01-30 18:00
        akşam olsun | toplantı | 01-30 19:00 | 01-30 20:00
        yarın 9-11 arası olsun | toplantı | 01-31 09:00 | 01-31 11:00
        başlığı Bütçe toplantısı olsun | Bütçe toplantısı | 01-30 16:00 | 01-30 17:00
        adı "Proje kapanışı" olsun | Proje kapanışı | 01-30 16:00 | 01-30 17:00
        diş randevusu olsun | diş randevusu | 01-30 16:00 | 01-30 17:00
        Ayşe'yi de ekle | toplantı | 01-30 16:00 | 01-30 17:00 | Ayşe
        ayşeyi de ekle | toplantı | 01-30 16:00 | 01-30 17:00 | ayşe
        evet, Ali'yi ve Ayşe'yi de ekle | toplantı | 01-30 16:00 | 01-30 17:00 | Ali,Ayşe
        Ayşe'yle olsun | toplantı | 01-30 16:00 | 01-30 17:00 | Ayşe
        ofiste olsun | toplantı | 01-30 16:00 | 01-30 17:00 | | ofis
        yeri Kadıköy olsun | toplantı | 01-30 16:00 | 01-30 17:00 | | Kadıköy
        make it 5pm | toplantı | 01-30 17:00 | 01-30 18:00
        no, 5pm | toplantı | 01-30 17:00 | 01-30 18:00
        yes but at 3pm | toplantı | 01-30 15:00 | 01-30 16:00
        yes but tomorrow | toplantı | 01-31 16:00 | 01-31 17:00
        make it tomorrow at 10 | toplantı | 01-31 10:00 | 01-31 11:00
        make it 30 minutes | toplantı | 01-30 16:00 | 01-30 16:30
        call it Budget | Budget | 01-30 16:00 | 01-30 17:00
        the title should be Budget review | Budget review | 01-30 16:00 | 01-30 17:00
        add Ayşe too | toplantı | 01-30 16:00 | 01-30 17:00 | Ayşe
        invite Tom | toplantı | 01-30 16:00 | 01-30 17:00 | Tom
        """;
}
