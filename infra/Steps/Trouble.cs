namespace PlacePartners.Infra;

/// <summary>Something that stops the program: what happened, and what the person at the keyboard can do.</summary>
public sealed class Trouble(string what, string cure = "", string output = "") : Exception(what)
{
    public string Cure { get; } = cure;

    public string Output { get; } = output;

    public void Print(TextWriter to)
    {
        if (Output.Length > 0)
        {
            to.WriteLine(Output);
        }

        to.WriteLine(Message);

        if (Cure.Length > 0)
        {
            to.WriteLine(Cure);
        }
    }
}
