namespace WeChatUnion.Gateway.Pages;

/// <summary>Metadata of an endpoint: what its page needs beyond this site's own files.</summary>
internal sealed record PageNeedsMark(PageNeeds Needs);
