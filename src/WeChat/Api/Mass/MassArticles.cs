namespace WeChat.Api.Mass;

/// <summary>The articles of a draft.</summary>
/// <param name="MediaId">The draft; it disappears.</param>
public sealed record MassArticles(string MediaId) : MassMessage;
