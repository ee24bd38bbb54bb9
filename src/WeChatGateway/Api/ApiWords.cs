using System.Text.Json;

namespace WeChatUnion.Gateway.Api;

internal static class ApiWords
{
    /// <summary>A value of an enumeration as the API writes it: <c>on-site</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
