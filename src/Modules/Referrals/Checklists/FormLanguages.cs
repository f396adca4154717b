namespace PlacePartners.Referrals;

/// <summary>A language that a checklist can be asked in.</summary>
/// <param name="Code">By BCP 47, as a page names it.</param>
/// <param name="OwnName">As those who speak it write it.</param>
/// <param name="Replies">Yes, no and don't know.</param>
public sealed record FormLanguage(
    string Code,
    string Name,
    string OwnName,
    IReadOnlyList<string> Replies,
    bool IsRightToLeft = false
);

/// <summary>The languages that a partnership chooses from. English is always there, and is what everything falls back to.</summary>
internal static class FormLanguages
{
    public const string English = "en";

    public static IReadOnlyList<FormLanguage> All { get; } =
    [
        new("sq", "Albanian", "Shqip", ["Po", "Jo", "Nuk e di"]),
        new("am", "Amharic", "አማርኛ", ["አዎ", "አይ", "አላውቅም"]),
        new("ar", "Arabic", "العربية", ["نعم", "لا", "لا أعرف"], IsRightToLeft: true),
        new("bn", "Bengali", "বাংলা", ["হ্যাঁ", "না", "জানি না"]),
        new("bg", "Bulgarian", "Български", ["Да", "Не", "Не знам"]),
        new("yue", "Cantonese", "廣東話", ["係", "唔係", "唔知道"]),
        new("zh", "Chinese", "中文", ["是", "否", "不知道"]),
        new("fa", "Farsi", "فارسی", ["بله", "خیر", "نمی‌دانم"], IsRightToLeft: true),
        new("fr", "French", "Français", ["Oui", "Non", "Je ne sais pas"]),
        new("gu", "Gujarati", "ગુજરાતી", ["હા", "ના", "ખબર નથી"]),
        new("hi", "Hindi", "हिन्दी", ["हाँ", "नहीं", "पता नहीं"]),
        new("it", "Italian", "Italiano", ["Sì", "No", "Non so"]),
        new("ckb", "Kurdish (Sorani)", "کوردی", ["بەڵێ", "نەخێر", "نازانم"], IsRightToLeft: true),
        new("lt", "Lithuanian", "Lietuvių", ["Taip", "Ne", "Nežinau"]),
        new("ps", "Pashto", "پښتو", ["هو", "نه", "نه پوهېږم"], IsRightToLeft: true),
        new("pl", "Polish", "Polski", ["Tak", "Nie", "Nie wiem"]),
        new("pt", "Portuguese", "Português", ["Sim", "Não", "Não sei"]),
        new("pa", "Punjabi", "ਪੰਜਾਬੀ", ["ਹਾਂ", "ਨਹੀਂ", "ਪਤਾ ਨਹੀਂ"]),
        new("ro", "Romanian", "Română", ["Da", "Nu", "Nu știu"]),
        new("so", "Somali", "Soomaali", ["Haa", "Maya", "Ma garanayo"]),
        new("es", "Spanish", "Español", ["Sí", "No", "No lo sé"]),
        new("ta", "Tamil", "தமிழ்", ["ஆம்", "இல்லை", "தெரியாது"]),
        new("ti", "Tigrinya", "ትግርኛ", ["እወ", "ኣይፋል", "ኣይፈልጥን"]),
        new("tr", "Turkish", "Türkçe", ["Evet", "Hayır", "Bilmiyorum"]),
        new("uk", "Ukrainian", "Українська", ["Так", "Ні", "Не знаю"]),
        new("ur", "Urdu", "اردو", ["ہاں", "نہیں", "معلوم نہیں"], IsRightToLeft: true),
        new("vi", "Vietnamese", "Tiếng Việt", ["Có", "Không", "Không biết"]),
        new("cy", "Welsh", "Cymraeg", ["Ie", "Na", "Ddim yn gwybod"]),
        new("yo", "Yoruba", "Yorùbá", ["Bẹ́ẹ̀ni", "Bẹ́ẹ̀kọ́", "N kò mọ̀"]),
    ];

    public static FormLanguage? Find(string code) => All.FirstOrDefault(language => language.Code == code);
}
