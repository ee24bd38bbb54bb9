using System.Globalization;
using WeChatUnion.Domain.Fans.Contracts;
using static WeChatUnion.Domain.Fans.Contracts.PersonalDataKinds;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>WeChat's RevokeInfo: 1 to 20 of the mini-program, 201 to 207 of the official account, 301 everything.</summary>
internal static class RevokedKinds
{
    /// <summary>A code nobody knows takes everything along: rather too much is forgotten than too little.</summary>
    public static PersonalDataKinds Of(string code) =>
        NumberOf(code) switch
        {
            1 => PlateNumber,
            2 or 201 => Address,
            3 or 202 => Invoice,
            203 => Card,
            5 or 204 => Voice,
            6 or 19 or 20 or 205 => Profile,
            7 or 14 or 207 => Pictures,
            8 => Phone,
            12 => Steps,
            13 or 18 or 206 => Location,
            15 => Files,
            16 => Email,
            // Bluetooth: nothing of it ever reaches a server.
            4 => None,
            _ => All,
        };

    /// <summary>The code as the trail may show it.</summary>
    public static string Name(string code) =>
        NumberOf(code)?.ToString(CultureInfo.InvariantCulture) ?? "other";

    private static int? NumberOf(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
