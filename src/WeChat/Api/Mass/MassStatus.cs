namespace WeChat.Api.Mass;

/// <param name="Status">SEND_SUCCESS, SENDING, SEND_FAIL or DELETE.</param>
public sealed record MassStatus(long MessageId, string Status);
