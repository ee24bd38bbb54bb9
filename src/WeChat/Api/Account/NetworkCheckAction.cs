namespace WeChat.Api.Account;

public enum NetworkCheckAction
{
    Dns,
    Ping,
    All,
}
