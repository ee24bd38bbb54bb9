namespace WeChat.Replies;

/// <summary>Hands the conversation to human agents.</summary>
/// <param name="KfAccount">One agent; null for any. An agent who is offline is not replaced.</param>
public sealed record TransferCustomerServiceReply(string? KfAccount = null) : IPassiveReply
{
    public string MsgType => "transfer_customer_service";

    public void WriteBody(ref ReplyXmlWriter xml)
    {
        if (KfAccount is not null)
        {
            xml.Open("TransInfo"u8);
            xml.Text("KfAccount"u8, KfAccount);
            xml.Close("TransInfo"u8);
        }
    }
}
