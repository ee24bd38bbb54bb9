namespace WeChatUnion.Infrastructure.Tables;

/// <summary>The file cannot be read, or not to its end. The message is for the operator, in Chinese, without a value of the file.</summary>
public sealed class UnusableFileException(string message, Exception? inner = null)
    : Exception(message, inner);
