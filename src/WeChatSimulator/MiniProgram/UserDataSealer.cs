using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.MiniProgram;

/// <summary>Makes what wx.getUserProfile and the phone button hand to a mini-program.</summary>
internal sealed class UserDataSealer(SimulatedAccounts accounts, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> made = new();

    /// <summary>When data of this hash was sealed here; null when it was not.</summary>
    public DateTimeOffset? MadeAt(string hash) => made.TryGetValue(hash, out var at) ? at : null;

    public SealedUserData Profile(LoginSession session, Fan fan)
    {
        var profile = new
        {
            nickName = fan.Nickname,
            gender = 0,
            language = "zh_CN",
            city = "",
            province = "",
            country = "",
            avatarUrl = "",
        };
        var raw = JsonSerializer.Serialize(profile, SimulatorJson.Control);
        var signature = Convert.ToHexStringLower(
            SHA1.HashData(Encoding.UTF8.GetBytes(raw + session.Key))
        );
        var whole = new
        {
            openId = fan.MiniProgramOpenId,
            profile.nickName,
            profile.gender,
            profile.language,
            profile.city,
            profile.province,
            profile.country,
            profile.avatarUrl,
            unionId = fan.UnionId,
            watermark = Watermark,
        };
        return Seal(session, whole) with { RawData = raw, Signature = signature };
    }

    public SealedUserData Phone(LoginSession session, Fan fan) =>
        Seal(
            session,
            new
            {
                phoneNumber = fan.PhoneNumber,
                purePhoneNumber = fan.PhoneNumber,
                countryCode = "86",
                watermark = Watermark,
            }
        );

    private object Watermark =>
        new
        {
            timestamp = time.GetUtcNow().ToUnixTimeSeconds(),
            appid = accounts.MiniProgram.Options.AppId,
        };

    private SealedUserData Seal<T>(LoginSession session, T content)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(session.Key);
        var iv = RandomNumberGenerator.GetBytes(aes.BlockSize / 8);
        var clear = JsonSerializer.SerializeToUtf8Bytes(content, SimulatorJson.Control);
        var data = Convert.ToBase64String(aes.EncryptCbc(clear, iv));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(data));
        made[Convert.ToHexStringLower(hash)] = time.GetUtcNow();
        return new(data, Convert.ToBase64String(iv), null, null);
    }
}
