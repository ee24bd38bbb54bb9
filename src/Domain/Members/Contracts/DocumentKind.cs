namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// The document a member is registered with. Permits of other forms (passport, home-return permit)
/// get their own kind when the register brings them.
/// </summary>
public enum DocumentKind
{
    /// <summary>
    /// 居民身份证, and the residence permits numbered by the same standard (GB 11643): 港澳台居民居住证,
    /// 外国人永久居留身份证 of 2023.
    /// </summary>
    ResidentIdCard = 1,
}
