namespace WeChat.Api.Mass;

/// <summary>A mass message that WeChat accepted; how it went comes as MASSSENDJOBFINISH.</summary>
/// <param name="MessageId">Names it.</param>
/// <param name="ArticlesId">msg_data_id, by which figures and comments are found; only for articles.</param>
/// <param name="WasAcceptedBefore">The same client message id was accepted earlier; nothing was sent again.</param>
public sealed record MassReceipt(long MessageId, long? ArticlesId, bool WasAcceptedBefore);
