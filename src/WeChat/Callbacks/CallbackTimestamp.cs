using System.Globalization;

namespace WeChat.Callbacks;

/// <summary>The query's timestamp: Unix seconds, or milliseconds from some test tools.</summary>
internal static class CallbackTimestamp
{
    private const int MillisecondDigits = 13;

    public static bool TryRead(string? text, out DateTimeOffset time)
    {
        time = default;
        if (
            text is not { Length: > 0 and <= MillisecondDigits }
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return false;
        }
        var seconds = text.Length == MillisecondDigits ? number / 1000 : number;
        if (seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }
        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
