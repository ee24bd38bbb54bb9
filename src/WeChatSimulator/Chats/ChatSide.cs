namespace WeChatSimulator.Chats;

internal enum ChatSide
{
    Fan,
    Account,

    /// <summary>WeChat itself, in small grey letters.</summary>
    Notice,
}
