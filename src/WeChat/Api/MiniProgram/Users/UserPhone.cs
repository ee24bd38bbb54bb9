using System.Text.Json;
using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

/// <summary>A phone number that WeChat vouches for. <see cref="ToString"/> does not show it.</summary>
public sealed class UserPhone
{
    /// <summary>With the country code in front when it is a foreign number.</summary>
    [JsonPropertyName("phoneNumber")]
    public string PhoneNumber { get; init; } = "";

    [JsonPropertyName("purePhoneNumber")]
    public string PurePhoneNumber { get; init; } = "";

    /// <summary>86 for the mainland.</summary>
    [JsonPropertyName("countryCode")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string CountryCode { get; init; } = "";

    public PhoneWatermark? Watermark { get; init; }

    public override string ToString() => "phone number (withheld)";

    /// <summary>Reads the same from opened user data; null when it holds no phone number.</summary>
    internal static UserPhone? Read(JsonElement json) =>
        json.TryGetProperty("purePhoneNumber", out _)
            ? json.Deserialize(MiniProgramUserJson.Wire.UserPhone)
            : null;
}
