namespace WeChat.Api.Mass;

/// <summary>What many fans shall read.</summary>
public abstract record MassMessage;
