using System.Text.Json.Serialization;

namespace WeChat.Api.Users;

/// <summary>A fan's OpenId before and after the account's migration.</summary>
/// <param name="Former">At the account that was given up.</param>
/// <param name="Current">At this account; null where there is none.</param>
/// <param name="Message">WeChat's word: ok, or what is wrong.</param>
public sealed record MigratedOpenId(
    [property: JsonPropertyName("ori_openid")] string Former,
    [property: JsonPropertyName("new_openid")] string? Current,
    [property: JsonPropertyName("err_msg")] string? Message
);
