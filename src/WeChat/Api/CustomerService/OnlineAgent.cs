namespace WeChat.Api.CustomerService;

/// <param name="Account">For instance <c>kf2001@account</c>.</param>
/// <param name="Status">WeChat's number; 1 is online in the browser.</param>
/// <param name="Id">WeChat's id of the agent.</param>
/// <param name="Sessions">Fans the agent is talking to.</param>
public sealed record OnlineAgent(string Account, int Status, string? Id, int Sessions);
