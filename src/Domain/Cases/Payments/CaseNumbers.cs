using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments;

internal static class CaseNumbers
{
    /// <summary>A case's number as staff type it; what is none finds none.</summary>
    public static string Read(string? typed) => SearchText.Read(typed).ToUpperInvariant();
}
