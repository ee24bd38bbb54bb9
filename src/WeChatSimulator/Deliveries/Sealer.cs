using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChat.Callbacks;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Deliveries;

/// <summary>Signs and encrypts as WeChat does, by the account's mode.</summary>
internal sealed class Sealer(TimeProvider time)
{
    public Envelope Seal(Push push)
    {
        var account = push.Account;
        var stamp = NewStamp();
        var query = new StringBuilder(Signed(account, stamp))
            .Append("&openid=")
            .Append(push.Fan.OpenIdAt(account));
        var fields = push.Fields;
        if (account.Options.Mode is not CallbackMode.Plain)
        {
            var encrypt = account.Cipher.EncryptToBase64(Write(account, push.Fields));
            query
                .Append("&encrypt_type=aes&msg_signature=")
                .Append(SignatureOf(account, stamp, encrypt));
            fields =
                account.Options.Mode is CallbackMode.Safe
                    ?
                    [
                        .. push.Fields.Where(field => field.Name == "ToUserName"),
                        new Field("Encrypt", encrypt),
                    ]
                    : [.. push.Fields, new Field("Encrypt", encrypt)];
        }

        return new(
            AddressWith(account, query.ToString()),
            Write(account, fields),
            account.IsMiniProgram ? "application/json" : "text/xml"
        );
    }

    /// <summary>The address of the URL verification that WeChat's console makes when the settings are saved.</summary>
    public string Verification(SimulatedAccount account, string echo) =>
        AddressWith(account, $"{Signed(account, NewStamp())}&echostr={echo}");

    private (string Timestamp, string Nonce) NewStamp() =>
        (
            time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            RandomNumberGenerator
                .GetInt32(100_000_000, int.MaxValue)
                .ToString(CultureInfo.InvariantCulture)
        );

    private static string Signed(SimulatedAccount account, (string Timestamp, string Nonce) stamp)
    {
        var signature = CallbackSignature.Compute(
            account.Options.Token,
            stamp.Timestamp,
            stamp.Nonce
        );
        return $"signature={signature}&timestamp={stamp.Timestamp}&nonce={stamp.Nonce}";
    }

    private static string SignatureOf(
        SimulatedAccount account,
        (string Timestamp, string Nonce) stamp,
        string encrypt
    ) =>
        CallbackSignature.Compute(
            account.Options.Token,
            stamp.Timestamp,
            stamp.Nonce,
            Encoding.ASCII.GetBytes(encrypt)
        );

    private static byte[] Write(SimulatedAccount account, IEnumerable<Field> fields) =>
        account.IsMiniProgram ? PushWriter.Json(fields) : PushWriter.Xml(fields);

    private static string AddressWith(SimulatedAccount account, string query)
    {
        var url = account.Options.CallbackUrl;
        return url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }
}
