namespace WeChatSimulator.Control;

/// <param name="Choices">Template id to yes or no.</param>
/// <param name="Scene">1 a web page, 2 an article, 0 the mini-program.</param>
internal sealed record SubscriptionChoices(Dictionary<string, bool> Choices, int? Scene);
