namespace WeChat.Api.Ocr;

/// <param name="Number">The card's digits.</param>
public sealed record BankCardReading(string Number)
{
    public override string ToString() => "bank card";
}
