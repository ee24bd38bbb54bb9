using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members;

/// <summary>
/// How files and forms name a union: the code it was registered under or its 统一社会信用代码 (GB 32100-2015,
/// 18 characters). One spelling: half-width, upper-case, without spaces and dashes.
/// </summary>
public static class UnionCode
{
    public const int MaxLength = 32;

    /// <summary>1 to 32 letters and digits.</summary>
    public static Outcome<string> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        return text.Length is > 0 and <= MaxLength && text.All(char.IsAsciiLetterOrDigit)
            ? text
            : MembersRefusals.UnionCodeInvalid;
    }
}
