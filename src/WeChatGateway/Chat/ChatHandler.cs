namespace WeChatUnion.Gateway.Chat;

/// <summary>
/// Answers one message or event. Unless its route is transactional it changes nothing itself: what
/// shall happen stands in the answer and is written together with it. It may run more than once.
/// </summary>
public delegate ValueTask<ChatAnswer> ChatHandler(ChatContext chat);
