namespace Bantz.Understanding.Tests.Tables;

/// <summary>What people say in Turkish: utterance | intent (with ? where the plan asks) or route | title | start | window.</summary>
internal static class TurkishUtterances
{
    internal const string Rows = """
        yarın 15:00'e toplantı ekle | create | toplantı | 01-31 15:00 |
        yarın saat 3'te toplantı koy | create | toplantı | 01-31 15:00 |
        yarına toplantı oluştur | create? | toplantı | 01-31 |
        bugün 17:30'a sunum ekle | create | sunum | 01-30 17:30 |
        cuma günü saat 10'da doktor randevusu kaydet | create | doktor randevusu | 02-06 10:00 |
        salı 14:00'te bütçe toplantısı planla | create | bütçe toplantısı | 02-03 14:00 |
        pazartesi sabah 9'da ekip toplantısı ayarla | create | ekip toplantısı | 02-02 09:00 |
        haftaya salı 11'de mülakat kur | create | mülakat | 02-03 11:00 |
        15 Şubat 16:00 diş randevusu oluştur | create | diş randevusu | 02-15 16:00 |
        15.02.2026 saat 16:00'ya diş randevusu ekle | create | diş randevusu | 02-15 16:00 |
        yarın akşam sekizde Ayşe'yle yemek koy | create | yemek | 01-31 20:00 |
        yarın akşam 8'de ayşeyle yemek koy | create | yemek | 01-31 20:00 |
        bu akşam 7'de annemle kahve ekle | create | kahve | 01-30 19:00 |
        cumartesi öğlen Ali ve Veli ile kahvaltı ekle | create | kahvaltı | 01-31 12:00 |
        yarın 14'te Ahmet Bey'le görüşme ayarla | create | görüşme | 01-31 14:00 |
        öbür gün 10:00'da kahvaltı ekle | create | kahvaltı | 02-01 10:00 |
        ayın 15'inde saat 11'de veteriner randevusu ekle | create | veteriner randevusu | 02-15 11:00 |
        iki saat sonraya toplantı koy | create | toplantı | 01-30 12:00 |
        yarım saat sonra toplantı ekle | create | toplantı | 01-30 10:30 |
        yarın 9-11 arası eğitim ekle | create | eğitim | 01-31 09:00 |
        yarın 14:00'ten 15:30'a kadar workshop ekle | create | workshop | 01-31 14:00 |
        yarın saat 10'a bir buçuk saatlik toplantı koy | create | toplantı | 01-31 10:00 |
        yarın 10'da yarım saatlik toplantı ekle | create | toplantı | 01-31 10:00 |
        yarın 15:00'te ofiste toplantı ekle | create | toplantı | 01-31 15:00 |
        yarın 19:00'da Kadıköy'de yemek ekle | create | yemek | 01-31 19:00 |
        cuma 15:00'te toplantı odasında sunum ekle | create | sunum | 01-30 15:00 |
        her salı 10'da ekip toplantısı ekle | create | ekip toplantısı | 02-03 10:00 |
        her gün 9'da standup ekle | create | standup | 01-31 09:00 |
        hafta içi her gün 8:30'da spor ekle | create | spor | 02-02 08:30 |
        yarın tüm gün tatil ekle | create | tatil | 01-31 00:00 |
        15 mart bütün gün izin ekle | create | izin | 03-15 00:00 |
        yarın sabah spor ekle | create | spor | 01-31 09:00 |
        bu akşam sinema ekle | create | sinema | 01-30 19:00 |
        yarın öğleden sonra toplantı koy | create | toplantı | 01-31 14:00 |
        lütfen yarın saat dörde toplantı ekler misin | create | toplantı | 01-31 16:00 |
        yarın 16:00 için toplantı ekleyebilir misin | create | toplantı | 01-31 16:00 |
        yarın 16:00'ya toplantı eklemek istiyorum | create | toplantı | 01-31 16:00 |
        takvimime yarın 16:00'da toplantı eklemeni istiyorum | create | toplantı | 01-31 16:00 |
        yarın 3'te toplantı yap | create | toplantı | 01-31 15:00 |
        yarın 3'te toplantı olsun | create | toplantı | 01-31 15:00 |
        yarın saat 3'te dişçiye gitmeyi hatırlat | create | dişçiye gitmeyi | 01-31 15:00 |
        bana yarın 9'da ilaç almayı hatırlat | create | ilaç almayı | 01-31 09:00 |
        yarın sabah 10'da ev temizliği için hatırlatıcı kur | create | ev temizliği | 01-31 10:00 |
        yarın 15:00 diş randevusu | create | diş randevusu | 01-31 15:00 |
        yarın 3'te toplantım var | create | toplantı | 01-31 15:00 |
        yarın 5'te Ali'yle görüşeceğim | create | görüşme | 01-31 17:00 |
        merhaba, yarın 3'e toplantı koy | create | toplantı | 01-31 15:00 |
        iyi akşamlar, yarın 3'e toplantı koy | create | toplantı | 01-31 15:00 |
        teşekkürler, bir de yarın 3'e toplantı koy | create | toplantı | 01-31 15:00 |
        günaydın bugün neler var | query |  |  | 01-30 00:00..01-31 00:00
        toplantı ekle | create? | toplantı |  |
        yarın toplantı ekle | create? | toplantı | 01-31 |
        yarın 3'e ekle | create? |  | 01-31 15:00 |
        bir şey ekle | create? |  |  |
        bu hafta toplantı koy | create? | toplantı |  |
        "Proje kapanışı" adında yarın 15:00'te toplantı ekle | create | Proje kapanışı | 01-31 15:00 |
        yarın 15:00'te proje kapanışı diye bir toplantı ekle | create | proje kapanışı | 01-31 15:00 |
        YARIN SAAT 15:00'TE TOPLANTI EKLE | create | TOPLANTI | 01-31 15:00 |
        yarin saat 15te toplanti ekle | create | toplanti | 01-31 15:00 |
        yarin aksam sekizde yemek koy | create | yemek | 01-31 20:00 |
        saat dörtte toplantı oluştur | create | toplantı | 01-30 16:00 |
        saat 4 için bir toplantı oluştur | create | toplantı | 01-30 16:00 |
        4 buçukta toplantı ekle | create | toplantı | 01-30 16:30 |
        beşe çeyrek kala toplantı ekle | create | toplantı | 01-30 16:45 |
        yarın doğum günü partisi ekle saat 20:00 | create | doğum günü partisi | 01-31 20:00 |
        yarın on kişilik yemek ekle saat 8'de | create | on kişilik yemek | 01-31 08:00 |
        yarın 20:00'de akşam yemeği ekle | create | akşam yemeği | 01-31 20:00 |
        yarın saat 12'de iş yemeği koy | create | iş yemeği | 01-31 12:00 |
        yarın 11'e satış sunumu yaz | create | satış sunumu | 01-31 11:00 |
        yarın 9'da kuaför randevusu not al | create | kuaför randevusu | 01-31 09:00 |
        bugün neler yapacağız bakalım | query |  |  | 01-30 00:00..01-31 00:00
        bugün ne var | query |  |  | 01-30 00:00..01-31 00:00
        bugün neler var | query |  |  | 01-30 00:00..01-31 00:00
        bugün ne yapıyorum | query |  |  | 01-30 00:00..01-31 00:00
        yarın ne yapacağım | query |  |  | 01-31 00:00..02-01 00:00
        yarın neler var | query |  |  | 01-31 00:00..02-01 00:00
        bu akşam neler yapacağız | query |  |  | 01-30 18:00..01-31 00:00
        bu hafta planımda önemli işler var mı? | query |  |  | 01-26 00:00..02-02 00:00
        bugün ajandamı çıkar | query |  |  | 01-30 00:00..01-31 00:00
        bugünkü programım ne | query |  |  | 01-30 00:00..01-31 00:00
        yarınki planım ne | query |  |  | 01-31 00:00..02-01 00:00
        planım ne | query |  |  | 01-30 00:00..01-31 00:00
        ajandam | query |  |  | 01-30 00:00..01-31 00:00
        takvimimi göster | query |  |  | 01-30 00:00..01-31 00:00
        bu haftaki toplantılarımı listele | query |  |  | 01-26 00:00..02-02 00:00
        haftaya ne var | query |  |  | 02-02 00:00..02-09 00:00
        hafta sonu planım var mı | query |  |  | 01-31 00:00..02-02 00:00
        cuma günü bir şeyim var mı | query |  |  | 02-06 00:00..02-07 00:00
        salı öğleden sonra neyim var | query |  |  | 02-03 12:00..02-03 18:00
        yarın sabah toplantım var mı | query | toplantı |  | 01-31 06:00..01-31 12:00
        bugün kaç toplantım var | query |  |  | 01-30 00:00..01-31 00:00
        kaç toplantım var | query |  |  | 01-30 00:00..01-31 00:00
        yarın 3'te ne var | query |  |  | 01-31 15:00..01-31 16:00
        dün ne yaptım | query |  |  | 01-29 00:00..01-30 00:00
        dün hangi toplantılarım vardı | query |  |  | 01-29 00:00..01-30 00:00
        geçen hafta neler yaptık | query |  |  | 01-19 00:00..01-26 00:00
        sıradaki toplantım ne | query |  |  | 01-30 10:00..03-01 10:00
        bir sonraki etkinliğim ne zaman | query |  |  | 01-30 10:00..03-01 10:00
        diş randevum ne zaman | query | diş randevusu |  |
        dişçi randevum saat kaçta | query | dişçi randevusu |  |
        Ayşe'yle ne zaman görüşüyorum | query |  |  |
        Ali ile toplantım ne zaman | query | toplantı |  |
        yarınki toplantı saat kaçta | query | toplantı |  | 01-31 00:00..02-01 00:00
        saat kaçtaymış o toplantı | query | toplantı |  |
        o toplantı ne zaman | query | toplantı |  |
        bu toplantı nerede | query | toplantı |  |
        bugün boş muyum | query |  |  | 01-30 00:00..01-31 00:00
        yarın müsait miyim | query |  |  | 01-31 00:00..02-01 00:00
        yarın 3'te boş muyum | query |  |  | 01-31 15:00..01-31 16:00
        bu akşam müsait miyim | query |  |  | 01-30 18:00..01-31 00:00
        boş muyum | query |  |  | 01-30 00:00..01-31 00:00
        yarın yoğun muyum | query |  |  | 01-31 00:00..02-01 00:00
        programımı söyle | query |  |  | 01-30 00:00..01-31 00:00
        gündemde ne var | query |  |  | 01-30 00:00..01-31 00:00
        yarın için takvimde ne var | query |  |  | 01-31 00:00..02-01 00:00
        mart ayında neler var | query |  |  | 03-01 00:00..04-01 00:00
        bu ay planlarım neler | query |  |  | 01-01 00:00..02-01 00:00
        onu iptal et | cancel |  |  |
        bunu sil | cancel |  |  |
        o toplantıyı iptal et | cancel | toplantı |  |
        son eklediğimi sil | cancel |  |  |
        son eklediğim toplantıyı iptal et | cancel | toplantı |  |
        ilkini iptal et | cancel |  |  |
        2. toplantıyı sil | cancel | toplantı |  |
        ikincisini iptal et | cancel |  |  |
        yarınki diş randevusunu iptal et | cancel | diş randevusu | 01-31 00:00 | 01-31 00:00..02-01 00:00
        yarınki toplantıyı sil | cancel | toplantı | 01-31 00:00 | 01-31 00:00..02-01 00:00
        3 toplantısını sil | cancel | toplantı | 01-30 15:00 |
        saat 3'teki toplantıyı iptal et | cancel | toplantı | 01-30 15:00 |
        3'tekini iptal et | cancel |  | 01-30 15:00 |
        cuma günkü sunumu iptal et | cancel | sunum | 02-06 00:00 | 02-06 00:00..02-07 00:00
        diş randevumu iptal et | cancel | diş randevusu |  |
        Ayşe'yle yemeği iptal et | cancel | yemek |  |
        bütçe toplantısını kaldır | cancel | bütçe toplantısı |  |
        toplantıyı takvimden çıkar | cancel | toplantı |  |
        yarınki planımı iptal et | cancel |  | 01-31 00:00 | 01-31 00:00..02-01 00:00
        toplantıyı iptal eder misin | cancel | toplantı |  |
        toplantıyı iptal etmek istiyorum | cancel | toplantı |  |
        toplantı iptal | cancel | toplantı |  |
        pilatesi iptal et | cancel | pilates |  |
        yarın 15:00'teki toplantıyı iptal edelim | cancel | toplantı | 01-31 15:00 |
        toplantıyı 5'e al | modify | toplantı | 17:00 |
        onu 17:00'ye al | modify |  | 17:00 |
        toplantıyı cumaya ertele | modify | toplantı | 02-06 |
        toplantıyı yarına taşı | modify | toplantı | 01-31 |
        3'teki toplantıyı 5'e al | modify | toplantı | 17:00 |
        3 toplantısını 5'e al | modify | toplantı | 17:00 |
        yarınki toplantıyı cuma 14:00'e taşı | modify | toplantı | 01-30 14:00 |
        toplantıyı 3'ten 5'e al | modify | toplantı | 17:00 |
        diş randevumu salıya ertele | modify | diş randevusu | 02-03 |
        toplantıyı yarım saat ertele | modify? | toplantı |  |
        toplantının adını Bütçe yap | modify | Bütçe |  |
        onun adını Proje görüşmesi olarak değiştir | modify | Proje görüşmesi |  |
        toplantıyı ofise al | modify | toplantı |  |
        toplantının yerini Kadıköy yap | modify | toplantı |  |
        toplantıya Ayşe'yi de ekle | modify | toplantı |  |
        toplantıyı 1 saate uzat | modify | toplantı |  |
        toplantının saatini 17:00 yap | modify | toplantı | 17:00 |
        toplantıyı değiştir | modify? | toplantı |  |
        toplantıyı ertele | modify? | toplantı |  |
        toplantı 5'te olsun | create | toplantı | 01-30 17:00 |
        yarınkini 5'e al | modify |  | 17:00 |
        salı öğleden sonra bir saat boşluk bul | free_slots |  |  | 02-03 12:00..02-03 18:00
        yarın ne zaman boşum | free_slots |  |  | 01-31 00:00..02-01 00:00
        yarın boş vaktim var mı | free_slots |  |  | 01-31 00:00..02-01 00:00
        bu hafta boş saatlerim neler | free_slots |  |  | 01-26 00:00..02-02 00:00
        cuma için uygun bir saat bul | free_slots |  |  | 02-06 00:00..02-07 00:00
        yarın 2 saatlik boşluk ara | free_slots |  |  | 01-31 00:00..02-01 00:00
        bana boş bir zaman bul | free_slots |  |  | 01-30 00:00..01-31 00:00
        günümü planla | plan_day |  |  | 01-30 00:00..01-31 00:00
        yarınımı planla | plan_day |  |  | 01-31 00:00..02-01 00:00
        selam | smalltalk |  |  |
        merhaba | smalltalk |  |  |
        nasılsın | smalltalk |  |  |
        hey bantz nasılsın | smalltalk |  |  |
        günaydın | smalltalk |  |  |
        iyi akşamlar | smalltalk |  |  |
        iyi geceler | smalltalk |  |  |
        teşekkür ederim | smalltalk |  |  |
        sağ ol | smalltalk |  |  |
        görüşürüz | smalltalk |  |  |
        sen kimsin | smalltalk |  |  |
        neler yapabilirsin | smalltalk |  |  |
        saat kaç | smalltalk |  |  |
        bugün günlerden ne | smalltalk |  |  |
        bugün ayın kaçı | smalltalk |  |  |
        yarın hava nasıl | unknown |  |  |
        hava durumu ne | unknown |  |  |
        mail at | unknown |  |  |
        müzik çal | unknown |  |  |
        ekosistem nedir | unknown |  |  |
        fıkra anlat | unknown |  |  |
        dolar kaç | unknown |  |  |
        alarm kur 7'ye | unknown |  |  |
        yarın yağmur yağacak mı | unknown |  |  |
        Türkiye'nin başkenti neresi | unknown |  |  |
        çalma listeme şarkı ekle | unknown |  |  |
        toplantı ekleme | smalltalk |  |  |
        iptal etme | smalltalk |  |  |
        süt al | unknown |  |  |
        okulda ne yaptın | unknown |  |  |
        yarınki planım ne olacak | query |  |  | 01-31 00:00..02-01 00:00
        bana bugünü özetle | query |  |  | 01-30 00:00..01-31 00:00
        cumartesi öğleden sonra neler yapacağız | query |  |  | 01-31 12:00..01-31 18:00
        bugün toplantım var mı acaba | query | toplantı |  | 01-30 00:00..01-31 00:00
        önümüzdeki hafta toplantım var mı | query | toplantı |  | 02-02 00:00..02-09 00:00
        yarın saat 15'teki toplantıyı sil | cancel | toplantı | 01-31 15:00 |
        dişçi randevusunu iptal edebilir misin | cancel | dişçi randevusu |  |
        son toplantıyı sil | cancel | toplantı |  |
        yarınki kahvaltıyı pazara al | modify | kahvaltı | 02-01 |
        toplantının başlığını "Yeni Proje" yap | modify | Yeni Proje |  |
        bu akşamki yemeği 8 buçuğa al | modify | yemek | 20:30 |
        toplantıyı bir saat uzat | modify? | toplantı |  |
        yarın saat ona doktor randevusu koy | create | doktor randevusu | 01-31 10:00 |
        öbür gün akşam altıda maç ekle | create | maç | 02-01 18:00 |
        yarın öğlen Zeynep'le kahve koy | create | kahve | 01-31 12:00 |
        yarın 10'da Zoom'da demo ekle | create | demo | 01-31 10:00 |
        YARIN AKSAM SEKIZDE YEMEK KOY | create | YEMEK | 01-31 20:00 |
        randevularım neler | query |  |  | 01-30 00:00..01-31 00:00
        takvimde yarın ne görünüyor | query |  |  | 01-31 00:00..02-01 00:00
        merhaba bugün ne var ne yok | query |  |  | 01-30 00:00..01-31 00:00
        yarın toplantım saat kaçta | query | toplantı |  | 01-31 00:00..02-01 00:00
        ne var ne yok | smalltalk
        yarın Ayşe'yle buluşmam var mı | query | buluşma |  | 01-31 00:00..02-01 00:00
        yarın iş var mı | query |  |  | 01-31 00:00..02-01 00:00
        """;
}
