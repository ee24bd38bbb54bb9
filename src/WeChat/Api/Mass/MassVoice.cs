namespace WeChat.Api.Mass;

public sealed record MassVoice(string MediaId) : MassMessage;
