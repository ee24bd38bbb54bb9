using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.IronFans.Contracts;

/// <summary>What this room says in chat, for rooms whose words mean the same while they are switched off.</summary>
public static class ScoreAnswers
{
    /// <summary>The month's 互动分 of whoever asks.</summary>
    public static ValueTask<ChatAnswer> OwnAsync(ChatContext chat) => ScoreChat.AnswerAsync(chat);
}
