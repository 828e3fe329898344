using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Turns;

/// <summary>After a planner that understood nothing: a bare yes or no, where nothing is pending, is told so in plain words.</summary>
internal sealed class UnaskedAnswers(ReadAnswer readAnswer)
{
    public void Run(Turn turn)
    {
        if (turn is not { Plan.Route: PlanRoute.Unknown, Pending: null })
        {
            return;
        }

        var question = turn.Session.State.OpenRequest?.Question;
        switch (readAnswer(turn.Command.Text, Asking.Nothing(turn.Command)).Kind)
        {
            case AnswerKind.Yes:
                turn.Add(new NothingAsked(Yes: true, question));
                break;
            case AnswerKind.No:
                turn.Add(new NothingAsked(Yes: false, question));
                break;
        }
    }
}
