using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>
/// What the code at a place says: which minute it was shown in, and a digest (HMAC, cut to 128 bits) of campaign, place and minute.
/// It names nobody, and whoever reads it knows nothing he could make the next one of. Nothing is stored: every node computes it.
/// </summary>
public sealed class AttendanceCodes(IPersonalDataVault vault)
{
    /// <summary>The code changes so often; one that was just replaced still counts, and no older one.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private const int Digits = 32;
    private const char Mark = '-';

    public string Of(CampaignId campaign, int place, DateTimeOffset now) =>
        Of(campaign, place, MinuteOf(now));

    /// <summary>Whether it is the code of this place of now or of the minute before.</summary>
    public bool IsFresh(string? code, CampaignId campaign, int place, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(code))
        {
            return false;
        }
        var minute = MinuteOf(now);
        return IsSame(code, Of(campaign, place, minute))
            || IsSame(code, Of(campaign, place, minute - 1));
    }

    /// <summary>When the code of now is replaced.</summary>
    public static DateTimeOffset NextAt(DateTimeOffset now) =>
        DateTimeOffset.UnixEpoch + ((MinuteOf(now) + 1) * Window);

    private string Of(CampaignId campaign, int place, long minute)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{campaign.Value:N} {place} {minute}"
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{minute}{Mark}{vault.Blind(text, "attendance-code").Value[..Digits]}"
        );
    }

    private static long MinuteOf(DateTimeOffset now) =>
        (now - DateTimeOffset.UnixEpoch).Ticks / Window.Ticks;

    private static bool IsSame(string code, string expected) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(code),
            Encoding.UTF8.GetBytes(expected)
        );
}
