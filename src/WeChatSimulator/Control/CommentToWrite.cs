namespace WeChatSimulator.Control;

/// <param name="ArticlesId">msg_data_id.</param>
internal sealed record CommentToWrite(string ArticlesId, int? Index, string Content);
