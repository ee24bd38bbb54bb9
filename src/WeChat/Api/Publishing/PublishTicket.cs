namespace WeChat.Api.Publishing;

/// <summary>A publication that WeChat has queued; whether it succeeds is known later.</summary>
/// <param name="PublishId">Asks for its state.</param>
/// <param name="ArticlesId">msg_data_id, by which comments are found; null when WeChat gives none.</param>
public sealed record PublishTicket(string PublishId, long? ArticlesId);
