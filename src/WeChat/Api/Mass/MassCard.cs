namespace WeChat.Api.Mass;

/// <param name="CardExt">JSON as text, only for a preview.</param>
public sealed record MassCard(string CardId, string? CardExt = null) : MassMessage;
