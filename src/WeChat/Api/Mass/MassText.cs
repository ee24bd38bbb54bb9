namespace WeChat.Api.Mass;

public sealed record MassText(string Content) : MassMessage;
