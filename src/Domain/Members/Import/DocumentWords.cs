using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>What register files call the kinds of documents.</summary>
public static class DocumentWords
{
    private static readonly Dictionary<string, DocumentKind> Kinds = new(StringComparer.Ordinal)
    {
        [""] = DocumentKind.ResidentIdCard,
        ["身份证"] = DocumentKind.ResidentIdCard,
        ["居民身份证"] = DocumentKind.ResidentIdCard,
        ["二代身份证"] = DocumentKind.ResidentIdCard,
        ["中华人民共和国居民身份证"] = DocumentKind.ResidentIdCard,
        ["港澳台居民居住证"] = DocumentKind.ResidencePermit,
        ["港澳居民居住证"] = DocumentKind.ResidencePermit,
        ["台湾居民居住证"] = DocumentKind.ResidencePermit,
        ["外国人永久居留身份证"] = DocumentKind.PermanentResidenceCard,
        ["外国人永久居留证"] = DocumentKind.PermanentResidenceCard,
        ["港澳居民来往内地通行证"] = DocumentKind.HomeReturnPermit,
        ["港澳通行证"] = DocumentKind.HomeReturnPermit,
        ["回乡证"] = DocumentKind.HomeReturnPermit,
        ["台湾居民来往大陆通行证"] = DocumentKind.TaiwanTravelPermit,
        ["台胞证"] = DocumentKind.TaiwanTravelPermit,
        ["护照"] = DocumentKind.Passport,
        ["外国护照"] = DocumentKind.Passport,
        ["外籍护照"] = DocumentKind.Passport,
    };

    /// <param name="words">Of the file; "" and null, a file without such a column, stand for an ID card.</param>
    public static DocumentKind? KindOf(string? words) =>
        Kinds.TryGetValue(words ?? "", out var kind) ? kind : null;

    /// <summary>
    /// The number, if its form allows the kind. Files call every 18-digit number that of an ID card; which of the three kinds
    /// it is, the number knows better.
    /// </summary>
    public static Outcome<IdDocument> Read(DocumentKind kind, string? typed)
    {
        if (kind is DocumentKind.ResidentIdCard or DocumentKind.ResidencePermit)
        {
            var citizen = IdNumber.Parse(typed);
            return citizen.Succeeded ? IdDocument.FromIdNumber(citizen.Value) : citizen.Refusal;
        }
        return IdDocument.ParseAs(kind, typed);
    }
}
