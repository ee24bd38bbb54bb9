namespace WeChatUnion.Gateway.Hosting.Menu;

/// <summary><c>menu.json</c> is missing or cannot be read; in an operator's words.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="remedy">What to do.</param>
/// <param name="cause">For the log.</param>
internal sealed class MenuFileException(string message, string remedy, Exception cause)
    : Exception(message, cause)
{
    public string Remedy => remedy;
}
