namespace WeChat.Api.Tokens;

/// <summary>What WeChat just gave, and for how long.</summary>
internal sealed record FreshToken(string Value, TimeSpan Life);
