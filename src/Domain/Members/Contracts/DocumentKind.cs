namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The document a member is registered with.</summary>
public enum DocumentKind
{
    /// <summary>居民身份证 (GB 11643).</summary>
    ResidentIdCard = 1,

    /// <summary>港澳台居民居住证: numbered as a resident ID card, area code 81, 82 or 83.</summary>
    ResidencePermit = 2,

    /// <summary>外国人永久居留身份证: 18 digits beginning with 9 since 2023, before that 3 letters and 12 digits.</summary>
    PermanentResidenceCard = 3,

    /// <summary>港澳居民来往内地通行证 (回乡证): H or M and 8 digits, old ones 10.</summary>
    HomeReturnPermit = 4,

    /// <summary>台湾居民来往大陆通行证 (台胞证): 8 digits, old ones 10.</summary>
    TaiwanTravelPermit = 5,

    /// <summary>A foreign passport: letters and digits.</summary>
    Passport = 6,
}
